import { Chips, Search, Select } from "@navikt/ds-react"
import { useWords } from "../../words/WordsContext.tsx"

/** A question that narrows the pile to those of whom it holds. */
export interface PileNarrowing<Row> {
  readonly id: string
  readonly label: (count: number) => string
  readonly holds: (row: Row) => boolean
}

/** A field that narrows the pile to those who have one value of it; offered where there are several. */
export interface PileField<Row> {
  readonly label: string
  /** The choice of no value. */
  readonly every: string
  /** Empty: every value. */
  readonly chosen: string
  readonly onChoose: (value: string) => void
  readonly of: (row: Row) => string
  readonly name: (value: string) => string
}

/** The box, the fields and the buttons that narrow what is shown; the order stays as it is. */
export function PileFilter<Row>(props: {
  readonly rows: ReadonlyArray<Row>
  readonly shown: number
  readonly isPart: boolean
  readonly text: string
  readonly onText: (text: string) => void
  readonly narrowings: ReadonlyArray<PileNarrowing<Row>>
  readonly only: ReadonlySet<string>
  readonly onOnly: (only: ReadonlySet<string>) => void
  readonly fields: ReadonlyArray<PileField<Row>>
}) {
  const { deskPile, pile } = useWords()
  const toggle = (id: string) => {
    const next = new Set(props.only)
    if (!next.delete(id)) next.add(id)
    props.onOnly(next)
  }
  return (
    <div className="pile-filter">
      <Search label={pile.filter} variant="simple" size="small" placeholder={pile.filterHint} value={props.text} onChange={props.onText} />
      {props.fields.map((field) => (
        <FieldChoice key={field.label} rows={props.rows} field={field} />
      ))}
      <Chips size="small" className="pile-chips">
        {props.narrowings.map(({ id, label, holds }) => (
          <Chips.Toggle key={id} checkmark={false} selected={props.only.has(id)} onClick={() => toggle(id)}>
            {label(props.rows.filter(holds).length)}
          </Chips.Toggle>
        ))}
      </Chips>
      <p className="pile-shown" role="status">
        {props.isPart ? deskPile.part(props.rows.length) : pile.shown(props.shown, props.rows.length)}
      </p>
    </div>
  )
}

/** The values that stand in the rows, the most frequent first, each with how many have it. */
function FieldChoice<Row>({ field, rows }: { readonly field: PileField<Row>; readonly rows: ReadonlyArray<Row> }) {
  const { deskPile } = useWords()
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(field.of(row), (counts.get(field.of(row)) ?? 0) + 1)
  if (field.chosen !== "" && !counts.has(field.chosen)) counts.set(field.chosen, 0)
  if (counts.size < 2) return null
  return (
    <Select
      className="pile-field"
      size="small"
      hideLabel
      label={field.label}
      value={field.chosen}
      onChange={({ target }) => field.onChoose(target.value)}
    >
      <option value="">{field.every}</option>
      {[...counts]
        .toSorted(([, one], [, other]) => other - one)
        .map(([value, count]) => (
          <option key={value} value={value}>
            {deskPile.withCount(field.name(value), count)}
          </option>
        ))}
    </Select>
  )
}

/** Whether every word of the text is found in what is searched. */
export function includesText(searched: string, text: string, locale: ReadonlyArray<string>): boolean {
  const within = searched.toLocaleLowerCase(locale)
  return text
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
