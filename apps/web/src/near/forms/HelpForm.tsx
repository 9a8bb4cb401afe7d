import { Radio, RadioGroup } from "@navikt/ds-react"
import { useState } from "react"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { openInstead } from "../whereNear.ts"
import { FormFrame } from "./FormFrame.tsx"
import { SharedWithFields } from "./HowFields.tsx"
import { usualHow } from "./how.ts"
import { errorIn, type Missing } from "./Missing.ts"
import { useSave } from "./useSave.ts"

const view = "help"

/** Help that was offered while the person waits: one of the kinds of doors that the rules know. */
export function HelpForm({ personKey, referralId }: { readonly personKey: string; readonly referralId: string }) {
  const { capital, near } = useWords()
  const by = useObserver()
  const pack = usePack()
  const naming = useNaming()
  const { change, draft, forget } = useDraft({ personKey, view }, { kind: "", sharedWith: usualHow.sharedWith })
  const save = useSave({ personKey, view, backTo: "now", forget })
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form } = near
  if (draft === undefined) return <Pending lines={6} />

  const onSave = () => {
    const { kind, sharedWith } = draft
    const wrong = [
      ...(kind === "" ? [{ field: "kind", words: form.missingKind }] : []),
      ...(sharedWith.length === 0 ? [{ field: "sharedWith", words: form.missingShared }] : [])
    ]
    setMissing(wrong)
    if (wrong.length === 0) save([{ tag: "interim-help", referralId, help: { by, kind, sharedWith } }], draft)
  }
  return (
    <FormFrame
      personKey={personKey}
      title={form.help}
      missing={missing}
      onSave={onSave}
      onCancel={() => {
        void forget()
        openInstead(personKey)
      }}
    >
      <RadioGroup
        id="kind"
        legend={form.helpKind}
        value={draft.kind}
        error={errorIn(missing, "kind")}
        onChange={(kind: string) => change({ kind })}
      >
        {pack.doors.map(({ code }) => (
          <Radio key={code} value={code}>
            {capital(naming.doorKind(code))}
          </Radio>
        ))}
      </RadioGroup>
      <SharedWithFields
        sharedWith={draft.sharedWith}
        change={(sharedWith) => change({ sharedWith })}
        error={errorIn(missing, "sharedWith")}
      />
    </FormFrame>
  )
}
