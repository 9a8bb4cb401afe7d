import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useWho } from "../useWho.ts"
import type { AnswerGiven } from "./openQuestionIn.ts"

/** What was asked, of whom, and by when a reply is due. */
export function QuestionText({ answer }: { readonly answer: AnswerGiven }) {
  const { near } = useWords()
  const times = useTimes()
  const who = useWho()
  return (
    <div className="near-question">
      <p className="near-words" dir="auto">
        {answer.question}
      </p>
      <p className="quiet">
        {answer.to === undefined ? null : `${near.question.to(who(answer.to))}. `}
        {answer.dueOn === undefined ? null : near.question.due(times.day(answer.dueOn))}
      </p>
    </div>
  )
}
