import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import type { DisplacementAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** Whom a place for someone costs something, one by one, before it is confirmed. */
export function Affected({ affected }: { readonly affected: DisplacementAnswer["affected"] }) {
  const { deskProposal } = useWords()
  const words = deskProposal.give
  const naming = useNaming()
  const times = useTimes()
  if (affected.length === 0) return <p className="nobody">{words.nobody}</p>
  const isWronged = affected.some(({ before, change }) => before && (change === "uncovered" || change === "more-late"))
  return (
    <div className="affected-box" data-wronged={isWronged}>
      <p>
        <strong>{words.affectedTitle(affected.length)}</strong>
      </p>
      <ul className="affected-list">
        {affected.map((one) => (
          <li key={one.referralId}>
            <strong>{one.referralId}</strong> <span className="quiet">({one.before ? words.standsBefore : words.standsAfter})</span>{" "}
            {naming.of("changes", one.change)}
            {": "}
            {words.moves(times.day(one.startsOnBefore), one.startsOnAfter === null ? undefined : times.day(one.startsOnAfter))}
            {one.daysLateAfter === null || one.daysLateAfter <= one.daysLateBefore
              ? null
              : `, ${words.daysLate(one.daysLateBefore, one.daysLateAfter)}`}
          </li>
        ))}
      </ul>
      {isWronged ? (
        <p className="needs-assessor">
          <ExclamationmarkTriangleFillIcon aria-hidden />
          {words.needsAssessor}
        </p>
      ) : null}
    </div>
  )
}
