import { Button, Select, Textarea } from "@navikt/ds-react"
import type { ReassessmentAnswer } from "@samsyn/contract"
import { type FormEvent, useState } from "react"
import { useAnswerReassessment } from "../../api/deskPerson.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import { useKnownPeople } from "./useKnownPeople.ts"

/** Asks someone back who knows more: whoever asked first, and those who have written of the person. */
export function AskBack(props: { readonly reassessment: ReassessmentAnswer; readonly referralId: string; readonly onSaved: () => void }) {
  const { onSaved, reassessment, referralId } = props
  const { deskPerson, capital } = useWords()
  const words = deskPerson.reassessment
  const by = useObserver()
  const whoWords = useWhoWords()
  const known = useKnownPeople(referralId, reassessment.by === undefined ? [] : [reassessment.by])
  const answer = useAnswerReassessment(reassessment.id)
  const [question, setQuestion] = useState("")
  const [chosen, setChosen] = useState(0)
  const [isMissing, setIsMissing] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const to = known[chosen]
    setIsMissing(question.trim() === "")
    if (question.trim() === "" || to === undefined) return
    answer.mutateAsync({ by, answer: { tag: "question", question, to } }).then(onSaved, () => undefined)
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <Textarea
        size="small"
        label={words.question}
        value={question}
        error={isMissing ? words.missingQuestion : undefined}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <Select size="small" label={words.to} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
        {known.map((who, index) => (
          <option key={`${who.role} ${who.service}`} value={index}>
            {capital(whoWords(who))}
          </option>
        ))}
      </Select>
      <div className="actions">
        <Button size="small" type="submit" loading={answer.isPending}>
          {words.askSend}
        </Button>
      </div>
      <Failure error={answer.error} />
    </form>
  )
}
