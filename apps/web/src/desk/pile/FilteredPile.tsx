import { type ReactNode, useState } from "react"
import type { AssessmentRow, PlaceRow } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DueDate } from "./DueDate.tsx"
import { includesText, PileFilter, type PileNarrowing } from "./PileFilter.tsx"
import { PileTable } from "./PileTable.tsx"
import { WindowFlags } from "./WindowFlags.tsx"

/** A queue that can be narrowed: the date it stands on, and beside it the other sight and the windows. Each queue says what these are. */
export function FilteredPile<Row extends AssessmentRow | PlaceRow>(props: {
  readonly caption: string
  /** The headings of the date, and of what stands beside it. */
  readonly columns: readonly [string, string]
  readonly none: string
  readonly rows: ReadonlyArray<Row>
  readonly dueOn: (row: Row) => string | null
  readonly sightsDiffer: (row: Row) => boolean
  readonly below: (row: Row) => ReactNode
  readonly beside: (row: Row) => ReactNode
}) {
  const { beside, below, dueOn, rows } = props
  const { locale, pile } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const [text, setText] = useState("")
  const [only, setOnly] = useState<ReadonlySet<string>>(new Set())
  const isOverdue = (row: Row) => {
    const on = dueOn(row)
    return on !== null && times.daysUntil(on) < 0
  }
  const narrowings: ReadonlyArray<PileNarrowing<Row>> = [
    { id: "overdue", label: pile.onlyOverdue, holds: isOverdue },
    { id: "windows", label: pile.onlyWindows, holds: (row) => row.flags.length > 0 },
    { id: "different", label: pile.onlyDifferent, holds: props.sightsDiffer }
  ]
  const searched = ({ condition, flags, referralId }: Row) =>
    [referralId, naming.condition(condition), ...flags.map(({ trigger }) => naming.trigger(trigger))].join(" ")
  const shown = rows.filter(
    (row) => includesText(searched(row), text, locale) && narrowings.every(({ id, holds }) => !only.has(id) || holds(row))
  )
  return (
    <>
      <PileFilter rows={rows} shown={shown.length} text={text} onText={setText} narrowings={narrowings} only={only} onOnly={setOnly} />
      <PileTable
        caption={props.caption}
        columns={props.columns}
        empty={rows.length === 0 ? props.none : pile.noneMatches}
        rows={shown}
        rowOf={(row) => ({
          referralId: row.referralId,
          position: row.position,
          isOverdue: isOverdue(row),
          title: naming.condition(row.condition),
          below: below(row),
          cells: [
            <DueDate key="due" on={dueOn(row)} none={pile.noDate} />,
            <div key="beside" className="near-cell">
              {beside(row)}
              <WindowFlags flags={row.flags} />
            </div>
          ]
        })}
      />
    </>
  )
}
