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
  const { pile } = useWords()
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
      above={<OverdueLine overdue={overdue} />}
      below={(row) => (
        <>
          <KeysLine keys={row.keys} />
          <OverdueTold overdue={overdueOf.get(row.referralId)} />
        </>
      )}
      beside={(row) => <NearWould row={row} />}
    />
  )
}
