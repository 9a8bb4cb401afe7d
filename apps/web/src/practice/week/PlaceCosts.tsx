import { useTimes } from "../../time/TimesContext.tsx"
import { usePracticeWords } from "../usePracticeWords.ts"
import { AffectedLines } from "./AffectedLines.tsx"
import type { CostOfPlace } from "./knownOf.ts"
import { none } from "./none.ts"

/** What each free place would have cost, and whom; which of them was kept is said, and nothing is said of the choice. */
export function PlaceCosts({ kept, places }: { readonly places: ReadonlyArray<CostOfPlace>; readonly kept: string }) {
  const practice = usePracticeWords()
  const words = practice.week
  const times = useTimes()
  return (
    <>
      {kept === none ? <p>{words.keptNone}</p> : null}
      <ul className="practice-costs">
        {places.map(({ cost, unitId, vacancyId }) =>
          cost.tag === "displaced" ? (
            <li key={vacancyId} data-kept={vacancyId === kept}>
              <p>
                <strong>{words.placeFrom(practice.units[unitId as keyof typeof practice.units], times.day(cost.startsOn))}</strong>{" "}
                {vacancyId === kept ? <span className="practice-own">{words.kept}</span> : null}
              </p>
              <AffectedLines affected={cost.affected} />
            </li>
          ) : null
        )}
      </ul>
    </>
  )
}
