import { Chips, Search } from "@navikt/ds-react"
import { useWords } from "../../words/WordsContext.tsx"

/** A question that narrows the pile to those of whom it holds. */
export interface PileNarrowing<Row> {
  readonly id: string
  readonly label: (count: number) => string
  readonly holds: (row: Row) => boolean
}

/** The box and the buttons that narrow what is shown; the order stays as it is. */
export function PileFilter<Row>(props: {
  readonly rows: ReadonlyArray<Row>
  readonly shown: number
  readonly text: string
  readonly onText: (text: string) => void
  readonly narrowings: ReadonlyArray<PileNarrowing<Row>>
  readonly only: ReadonlySet<string>
  readonly onOnly: (only: ReadonlySet<string>) => void
}) {
  const { pile } = useWords()
  const toggle = (id: string) => {
    const next = new Set(props.only)
    if (!next.delete(id)) next.add(id)
    props.onOnly(next)
  }
  return (
    <div className="pile-filter">
      <Search label={pile.filter} variant="simple" size="small" placeholder={pile.filterHint} value={props.text} onChange={props.onText} />
      <Chips size="small" className="pile-chips">
        {props.narrowings.map(({ id, label, holds }) => (
          <Chips.Toggle key={id} checkmark={false} selected={props.only.has(id)} onClick={() => toggle(id)}>
            {label(props.rows.filter(holds).length)}
          </Chips.Toggle>
        ))}
      </Chips>
      <p className="pile-shown" role="status">
        {pile.shown(props.shown, props.rows.length)}
      </p>
    </div>
  )
}

/** Whether every word of the text is found in what is searched. */
export function includesText(searched: string, text: string, locale: string): boolean {
  const within = searched.toLocaleLowerCase(locale)
  return text
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
