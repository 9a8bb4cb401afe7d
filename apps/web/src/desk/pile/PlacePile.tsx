import type { PlaceRow } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { FilteredPile } from "./FilteredPile.tsx"
import { KeysLine } from "./KeysLine.tsx"
import { NearWould } from "./NearWould.tsx"

/** Those who wait for a place, in the order of the decided dates; beside each, where what is seen near the person would put them. */
export function PlacePile({ rows }: { readonly rows: ReadonlyArray<PlaceRow> }) {
  const { pile } = useWords()
  return (
    <FilteredPile
      caption={pile.place}
      columns={[pile.latestStart, pile.near]}
      none={pile.noneInPlace}
      rows={rows}
      dueOn={(row) => row.latestStartOn}
      sightsDiffer={(row) => row.nearLatestStartOn !== row.latestStartOn}
      below={(row) => <KeysLine keys={row.keys} />}
      beside={(row) => <NearWould row={row} />}
    />
  )
}
