import { ArrowUpIcon } from "@navikt/aksel-icons"
import type { AssessmentRow } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** The guide's date on what the pile knows; below it the earlier one on what is seen near the person, where there is one. */
export function GuideDate({ row }: { readonly row: AssessmentRow }) {
  const { pile } = useWords()
  const times = useTimes()
  const { guideOn, nearGuideOn } = row
  const isEarlier = nearGuideOn !== null && nearGuideOn !== guideOn
  return (
    <span className="due-date">
      {guideOn === null ? <span className="quiet">{pile.noDate}</span> : <time dateTime={guideOn}>{times.day(guideOn)}</time>}
      {isEarlier ? (
        <span className="near-would">
          <span className="near-position">
            <ArrowUpIcon aria-hidden />
            {pile.nearGuide(times.day(nearGuideOn))}
          </span>
        </span>
      ) : null}
    </span>
  )
}
