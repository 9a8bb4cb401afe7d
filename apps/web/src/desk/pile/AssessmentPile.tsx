import type { AssessmentQueueAnswer, AssessmentRow } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { FilteredPile } from "./FilteredPile.tsx"
import { GuideDate } from "./GuideDate.tsx"
import { KeysLine } from "./KeysLine.tsx"
import { useQuestionWords } from "./useQuestionWords.ts"

const dueOn = (row: AssessmentRow) => row.assessmentDueOn

/** Those whose right is not yet decided, by when it must be; beside each, what the guide says from either side and what to ask first. */
export function AssessmentPile({ assessment }: { readonly assessment: AssessmentQueueAnswer }) {
  const { pile } = useWords()
  const questionWords = useQuestionWords()
  return (
    <FilteredPile
      queue="assessment"
      caption={pile.assessment}
      columns={[pile.assessmentDue, pile.guide]}
      none={pile.noneInAssessment}
      asOf={assessment.asOf}
      isPart={assessment.next !== undefined}
      rows={assessment.ranking}
      dueOn={dueOn}
      sightsDiffer={(row) => row.nearGuideOn !== row.guideOn}
      below={(row) => (
        <>
          <KeysLine keys={row.keys} />
          {row.askFirst === null ? null : <span className="ask-first">{pile.askFirst(questionWords(row.askFirst.question))}</span>}
        </>
      )}
      beside={(row) => <GuideDate row={row} />}
    />
  )
}
