import type { Affected } from "@samsyn/core"
import { useTimes } from "../../time/TimesContext.tsx"
import { usePracticeWords } from "../usePracticeWords.ts"

/** Who would be worse off, one by one: by how many days, and where they stand in the order. */
export function AffectedLines({ affected }: { readonly affected: ReadonlyArray<Affected> }) {
  const words = usePracticeWords().week
  const times = useTimes()
  if (affected.length === 0) return <p>{words.free}</p>
  return (
    <ul className="practice-affected">
      {affected.map(({ before, daysLateAfter, daysLateBefore, referralId, startsOnAfter, startsOnBefore }) => (
        <li key={referralId}>
          {startsOnAfter === null
            ? words.uncovered(referralId)
            : words.moves(referralId, times.day(startsOnBefore), times.day(startsOnAfter))}
          {daysLateAfter === null || daysLateAfter === 0 ? null : `, ${words.daysLate(daysLateBefore, daysLateAfter)}`}{" "}
          <span className="quiet">({before ? words.standsBefore : words.standsAfter})</span>
        </li>
      ))}
    </ul>
  )
}
