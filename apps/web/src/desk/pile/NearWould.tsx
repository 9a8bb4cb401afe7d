import { ArrowUpIcon } from "@navikt/aksel-icons"
import type { PlaceRow } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Where what is seen near the person would put the row, and by how many days earlier; nothing much where the sights agree. */
export function NearWould({ row }: { readonly row: PlaceRow }) {
  const { pile } = useWords()
  const times = useTimes()
  const { nearPosition, nearLatestStartOn } = row
  if (
    nearPosition === undefined ||
    nearLatestStartOn === undefined ||
    nearLatestStartOn === null ||
    nearLatestStartOn === row.latestStartOn
  ) {
    return (
      <span className="near-same">
        <span aria-hidden>–</span>
        <span className="sr-only">{pile.nearSame}</span>
      </span>
    )
  }
  const days = row.latestStartOn === null ? undefined : times.daysUntil(row.latestStartOn) - times.daysUntil(nearLatestStartOn)
  return (
    <span className="near-would">
      <span className="near-position">
        {nearPosition < row.position ? <ArrowUpIcon aria-hidden /> : null}
        {pile.nearWould(nearPosition)}
      </span>
      <span className="near-days">{days === undefined ? times.day(nearLatestStartOn) : pile.nearEarlier(days)}</span>
    </span>
  )
}
