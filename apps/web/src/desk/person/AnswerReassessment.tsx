import { ToggleGroup } from "@navikt/ds-react"
import type { ReassessmentAnswer } from "@samsyn/contract"
import { useState } from "react"
import type { ReferralAnswer, SideBySideAnswer } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { AskBack } from "./AskBack.tsx"
import { KeepDate } from "./KeepDate.tsx"
import { NewDate } from "./NewDate.tsx"

const ways = ["new-date", "keep", "ask"] as const

/** The three answers of an assessor: a new dated decision, the date kept with a reason, or a question back. */
export function AnswerReassessment(props: {
  readonly reassessment: ReassessmentAnswer
  readonly referral: ReferralAnswer
  readonly sights: SideBySideAnswer
  readonly onSaved: (what: string) => void
}) {
  const { reassessment, referral, sights } = props
  const { deskPerson } = useWords()
  const words = deskPerson.reassessment
  const [way, setWay] = useState<(typeof ways)[number]>()
  const saved = (what: string) => {
    setWay(undefined)
    props.onSaved(what)
    document.getElementById("reassessment-title")?.focus()
  }
  const isAsked = reassessment.answers.at(-1)?.tag === "question" && reassessment.answers.at(-1)?.reply === undefined
  const labels = { "new-date": words.newDate, keep: words.keep, ask: words.askBack }
  return (
    <div className="answering">
      <ToggleGroup
        size="small"
        label={words.answerAs}
        value={way ?? "none"}
        onChange={(chosen) => setWay(ways.find((each) => each === chosen))}
      >
        {ways
          .filter((each) => each !== "ask" || !isAsked)
          .map((each) => (
            <ToggleGroup.Item key={each} value={each} label={labels[each]} />
          ))}
      </ToggleGroup>
      {way === "new-date" ? (
        <NewDate reassessmentId={reassessment.id} referral={referral} sights={sights} onSaved={() => saved(words.saved.decided)} />
      ) : null}
      {way === "keep" ? <KeepDate reassessmentId={reassessment.id} onSaved={() => saved(words.saved.kept)} /> : null}
      {way === "ask" ? <AskBack reassessment={reassessment} referralId={referral.id} onSaved={() => saved(words.saved.question)} /> : null}
    </div>
  )
}
