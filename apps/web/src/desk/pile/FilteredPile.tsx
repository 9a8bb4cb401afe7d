import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react"
import type { AssessmentRow, PlaceRow } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { RowSeen } from "./changesSince.ts"
import { DueDate } from "./DueDate.tsx"
import { HeldLine } from "./HeldLine.tsx"
import { includesText, PileFilter, type PileNarrowing } from "./PileFilter.tsx"
import { PileTable } from "./PileTable.tsx"
import { SinceLine } from "./SinceLine.tsx"
import { SinceTags } from "./SinceTags.tsx"
import { useHeld } from "./useHeld.ts"
import { useNarrowing } from "./useNarrowing.ts"
import { useSince } from "./useSince.ts"
import { WindowFlags } from "./WindowFlags.tsx"

/** Milliseconds after the last letter until what is sought stands in the address. */
const writingPause = 300

/**
 * A queue that can be narrowed: the date it stands on, and beside it the other sight and the windows. Each queue says what these are. It says what has changed
 * since the reader last looked, and moves no row under the cursor.
 */
export function FilteredPile<Row extends AssessmentRow | PlaceRow>(props: {
  /** The name of the queue, by which it is remembered how it was last seen. */
  readonly queue: string
  readonly caption: string
  /** The headings of the date, and of what stands beside it. */
  readonly columns: readonly [string, string]
  readonly none: string
  readonly asOf: string
  /** More rows are on their way. */
  readonly isPart: boolean
  readonly rows: ReadonlyArray<Row>
  readonly dueOn: (row: Row) => string | null
  readonly sightsDiffer: (row: Row) => boolean
  readonly below: (row: Row, isReachable: boolean) => ReactNode
  readonly beside: (row: Row) => ReactNode
  /** What stands above the rows. */
  readonly above?: ReactNode
}) {
  const { asOf, beside, below, dueOn, isPart, queue } = props
  const { deskPile, locale, pile } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const { change, narrowing } = useNarrowing()
  const { condition, lane, only } = narrowing
  const [text, setText] = useWritten(narrowing.find, (find) => change({ find }))
  const sought = useDeferredValue(text)
  const panel = useRef<HTMLDivElement>(null)
  const held = useHeld(props.rows, ({ referralId }) => referralId)
  const rows = held.shown
  const seen = useMemo(() => rows.map((row): RowSeen => [row.referralId, row.position, dueOn(row)]), [rows, dueOn])
  const since = useSince(queue, { asOf, isWhole: !isPart, rows: seen })
  const isOverdue = (row: Row) => {
    const on = dueOn(row)
    return on !== null && times.daysUntil(on) < 0
  }
  const narrowings: ReadonlyArray<PileNarrowing<Row>> = [
    { id: "overdue", label: pile.onlyOverdue, holds: isOverdue },
    { id: "windows", label: pile.onlyWindows, holds: (row) => row.flags.length > 0 },
    { id: "different", label: pile.onlyDifferent, holds: props.sightsDiffer },
    { id: "changed", label: deskPile.onlyChanged, holds: ({ referralId }) => since.rows.has(referralId) }
  ]
  const searched = ({ condition: code, flags, referralId }: Row) =>
    [referralId, naming.condition(code), ...flags.map(({ trigger }) => naming.trigger(trigger))].join(" ")
  const shown = useMemo(
    () =>
      rows.filter(
        (row) =>
          (condition === "" || (row.condition ?? "none") === condition) &&
          (lane === "" || laneOf(row) === lane) &&
          narrowings.every(({ id, holds }) => !only.has(id) || holds(row)) &&
          (sought.trim() === "" || includesText(searched(row), sought, locale))
      ),
    // The functions above read nothing but these.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- they are made anew each time
    [rows, condition, lane, [...only].join(","), sought, since.rows, naming, times]
  )
  const release = () => {
    held.release()
    // The button leaves; whoever is in the list stays in it.
    panel.current?.querySelector<HTMLElement>("[data-opens][tabindex='0']")?.focus({ preventScroll: true })
  }
  return (
    <>
      <div className="pile-above">
        <PileFilter
          rows={rows}
          shown={shown.length}
          isPart={isPart}
          text={text}
          onText={setText}
          narrowings={narrowings}
          only={only}
          onOnly={(next) => change({ only: next })}
          fields={[
            {
              label: deskPile.condition,
              every: deskPile.everyCondition,
              chosen: condition,
              onChoose: (chosen) => change({ condition: chosen }),
              of: (row) => row.condition ?? "none",
              name: (code) => naming.condition(code === "none" ? null : code)
            },
            {
              label: deskPile.lane,
              every: deskPile.everyLane,
              chosen: lane,
              onChoose: (chosen) => change({ lane: chosen }),
              of: laneOf,
              name: naming.lane
            }
          ]}
        />
        <SinceLine since={since} />
        {props.above}
      </div>
      <div className="pile-rows" ref={panel} {...held.within}>
        <PileTable
          caption={props.caption}
          columns={props.columns}
          empty={rows.length === 0 ? props.none : pile.noneMatches}
          rows={shown}
          rowOf={(row) => ({
            position: row.position,
            isOverdue: isOverdue(row),
            title: naming.condition(row.condition),
            tags: <SinceTags change={since.rows.get(row.referralId)} />,
            below: (isReachable) => below(row, isReachable),
            cells: [
              <DueDate key="due" on={dueOn(row)} none={pile.noDate} />,
              <div key="beside" className="near-cell">
                {beside(row)}
                <WindowFlags flags={row.flags} />
              </div>
            ]
          })}
        />
        <HeldLine waiting={held.waiting} onShow={release} />
      </div>
    </>
  )
}

function laneOf({ keys }: { readonly keys: PlaceRow["keys"] }): string {
  return String(keys.find(({ key }) => key === "lane")?.value ?? "")
}

/** What is being written: shown at once, told when the writer pauses. What is told from elsewhere, as by going back, is shown too. */
function useWritten(told: string, tell: (text: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState(told)
  const [lastTold, setLastTold] = useState(told)
  if (told !== lastTold) {
    setLastTold(told)
    setText(told)
  }
  useEffect(() => {
    if (text === told) return
    const timer = setTimeout(() => tell(text), writingPause)
    return () => clearTimeout(timer)
  })
  return [text, setText]
}
