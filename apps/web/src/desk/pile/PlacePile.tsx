import { useRef, useState } from "react"
import type { OverdueAnswer, PlaceQueueAnswer, PlaceRow } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { OverdueLine } from "../overdue/OverdueLine.tsx"
import { OverdueTold } from "../overdue/OverdueTold.tsx"
import { FilteredPile } from "./FilteredPile.tsx"
import { KeysLine } from "./KeysLine.tsx"
import { NearWould } from "./NearWould.tsx"

const dueOn = (row: PlaceRow) => row.latestStartOn

/** Those who wait for a place, in the order of the decided dates; beside each, where what is seen near the person would put them. The overdue are told of first. */
export function PlacePile({ overdue, place }: { readonly place: PlaceQueueAnswer; readonly overdue: ReadonlyArray<OverdueAnswer> }) {
  const { deskPile, pile } = useWords()
  const [recordedFor, setRecordedFor] = useState<string>()
  const told = useRef<HTMLParagraphElement>(null)
  const onRecorded = (referralId: string) => {
    setRecordedFor(referralId)
    // The button is gone, and whoever pressed it is still in the list.
    told.current
      ?.closest(".pile")
      ?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(referralId)}"]`)
      ?.focus({ preventScroll: true })
  }
  const overdueOf = new Map(overdue.map((one) => [one.referralId, one]))
  return (
    <FilteredPile
      queue="place"
      caption={pile.place}
      columns={[pile.latestStart, pile.near]}
      none={pile.noneInPlace}
      asOf={place.asOf}
      isPart={place.next !== undefined}
      rows={place.ranking}
      dueOn={dueOn}
      sightsDiffer={(row) => row.nearLatestStartOn !== row.latestStartOn}
      above={
        <>
          <OverdueLine overdue={overdue} />
          <p className="sr-only" role="status" ref={told}>
            {recordedFor === undefined ? null : deskPile.overdue.recorded(recordedFor)}
          </p>
        </>
      }
      below={(row, isReachable) => (
        <>
          <KeysLine keys={row.keys} />
          <OverdueTold overdue={overdueOf.get(row.referralId)} isReachable={isReachable} onRecorded={onRecorded} />
        </>
      )}
      beside={(row) => <NearWould row={row} />}
    />
  )
}
