import { Textarea } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { nearReassessmentQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { QuestionText } from "../person/QuestionText.tsx"
import { openQuestionIn } from "../person/openQuestionIn.ts"
import { openInstead } from "../whereNear.ts"
import { FormFrame } from "./FormFrame.tsx"
import { errorIn, type Missing, wrongWith } from "./Missing.ts"
import { useSave } from "./useSave.ts"

/** A reply to what an assessor asked back: to the question that its writer has read, and to no later one. */
export function ReplyForm({ personKey, reassessmentId }: { readonly personKey: string; readonly reassessmentId: string }) {
  const { near } = useWords()
  const by = useObserver()
  const reassessment = useQuery(nearReassessmentQuery(reassessmentId))
  const view = `reply:${encodeURIComponent(reassessmentId)}`
  const { change, draft, forget } = useDraft({ personKey, view }, { text: "" })
  const save = useSave({ personKey, view, backTo: "said", forget })
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form, question } = near
  if (draft === undefined) return <Pending lines={6} />
  return (
    <Answered query={reassessment}>
      {({ body, headers }) => {
        const asked = openQuestionIn(body)
        const onSave = () => {
          const text = draft.text.trim()
          const wrong = wrongWith(text, form)
          setMissing(wrong === undefined ? [] : [{ field: "text", words: wrong }])
          if (wrong === undefined) save([{ tag: "reply", reassessmentId, version: headers.etag, reply: { by, text } }], draft)
        }
        return (
          <FormFrame
            personKey={personKey}
            title={question.reply}
            missing={missing}
            onSave={onSave}
            onCancel={() => {
              void forget()
              openInstead(personKey)
            }}
          >
            {asked === undefined ? <p>{question.replied}</p> : <QuestionText answer={asked} />}
            <Textarea
              id="text"
              label={question.yourReply}
              description={question.hint}
              minRows={4}
              dir="auto"
              value={draft.text}
              error={errorIn(missing, "text")}
              onChange={({ target }) => change({ text: target.value })}
            />
          </FormFrame>
        )
      }}
    </Answered>
  )
}
