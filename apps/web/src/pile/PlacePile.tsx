import { useState } from "react"
import type { PlaceRow } from "../api/answers.ts"
import { useTimes } from "../time/TimesContext.tsx"
import type { Naming } from "../words/naming.ts"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DueDate } from "./DueDate.tsx"
import { KeysLine } from "./KeysLine.tsx"
import { NearWould } from "./NearWould.tsx"
import { includesText, PileFilter, type PileNarrowing } from "./PileFilter.tsx"
import { PileTable } from "./PileTable.tsx"
import { WindowFlags } from "./WindowFlags.tsx"

/** Those who wait for a place, in the order of the decided dates; beside each, where what is seen near the person would put them. */
export function PlacePile({ rows }: { readonly rows: ReadonlyArray<PlaceRow> }) {
  const { locale, pile } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const [text, setText] = useState("")
  const [only, setOnly] = useState<ReadonlySet<string>>(new Set())
  const isOverdue = (row: PlaceRow) => row.latestStartOn !== null && times.daysUntil(row.latestStartOn) < 0
  const narrowings: ReadonlyArray<PileNarrowing<PlaceRow>> = [
    { id: "overdue", label: pile.onlyOverdue, holds: isOverdue },
    { id: "windows", label: pile.onlyWindows, holds: (row) => row.flags.length > 0 },
    { id: "different", label: pile.onlyDifferent, holds: (row) => row.nearLatestStartOn !== row.latestStartOn }
  ]
  const shown = rows.filter(
    (row) => includesText(searched(row, naming), text, locale) && narrowings.every(({ id, holds }) => !only.has(id) || holds(row))
  )
  return (
    <>
      <PileFilter rows={rows} shown={shown.length} text={text} onText={setText} narrowings={narrowings} only={only} onOnly={setOnly} />
      <PileTable
        caption={pile.place}
        columns={[pile.latestStart, pile.near]}
        empty={rows.length === 0 ? pile.noneInPlace : pile.noneMatches}
        rows={shown}
        rowOf={(row) => ({
          referralId: row.referralId,
          position: row.position,
          isOverdue: isOverdue(row),
          title: naming.condition(row.condition),
          below: <KeysLine keys={row.keys} />,
          cells: [
            <DueDate key="due" on={row.latestStartOn} none={pile.noDate} />,
            <div key="near" className="near-cell">
              <NearWould row={row} />
              <WindowFlags flags={row.flags} />
            </div>
          ]
        })}
      />
    </>
  )
}

function searched(row: PlaceRow, naming: Naming): string {
  return [row.referralId, naming.condition(row.condition), ...row.flags.map(({ trigger }) => naming.trigger(trigger))].join(" ")
}
