import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import type { Apart } from "../../api/answers.ts"
import { choose, useChosen } from "../../layout/useChosen.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Those who stand in no order, each with why. */
export function ApartList({ apart }: { readonly apart: ReadonlyArray<Apart> }) {
  const { pile } = useWords()
  const chosen = useChosen()
  const why = useWhyApart()
  if (apart.length === 0) return <p className="quiet pile-empty">{pile.noneApart}</p>
  return (
    <ul className="apart-list">
      {apart.map((one) => (
        <li key={one.referralId} data-chosen={one.referralId === chosen} data-why={one.why}>
          {one.why === "refused" ? null : <ExclamationmarkTriangleFillIcon aria-hidden />}
          <button type="button" className="link-button" aria-current={one.referralId === chosen} onClick={() => choose(one.referralId)}>
            {one.referralId}
          </button>
          <p>{why(one)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Why someone stands in no order, as a sentence. */
export function useWhyApart(): (apart: Apart) => string {
  const { apart, and } = useWords()
  const naming = useNaming()
  const times = useTimes()
  return (one) => {
    switch (one.why) {
      case "setAside":
        return apart.setAside(and(one.unknown.map((what) => naming.of("unknownToPack", what))))
      case "lane":
        return one.legalEndOn === null
          ? apart.lane(naming.lane(one.lane), times.instant(one.receivedAt), times.distance(one.receivedAt))
          : apart.laneEnds(naming.lane(one.lane), times.day(one.legalEndOn))
      case "refused":
        return one.decidedOn === null ? apart.refused : apart.refusedOn(times.day(one.decidedOn))
    }
  }
}
