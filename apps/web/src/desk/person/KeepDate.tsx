import { Button, Textarea } from "@navikt/ds-react"
import { type FormEvent, useState } from "react"
import { useAnswerReassessment } from "../../api/deskPerson.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "../offers/Failure.tsx"

/** The date stands, and why. */
export function KeepDate({ onSaved, reassessmentId }: { readonly reassessmentId: string; readonly onSaved: () => void }) {
  const { deskPerson } = useWords()
  const words = deskPerson.reassessment
  const by = useObserver()
  const answer = useAnswerReassessment(reassessmentId)
  const [reason, setReason] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(reason.trim() === "")
    if (reason.trim() !== "") answer.mutateAsync({ by, answer: { tag: "kept", reason } }).then(onSaved, () => undefined)
  }
  return (
    <form className="stack" onSubmit={save} noValidate>
      <Textarea
        size="small"
        label={words.keptReason}
        value={reason}
        error={isMissing ? words.missingText : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="actions">
        <Button size="small" type="submit" loading={answer.isPending}>
          {words.keepSend}
        </Button>
      </div>
      <Failure error={answer.error} />
    </form>
  )
}
