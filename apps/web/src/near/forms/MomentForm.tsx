import { Checkbox, CheckboxGroup, Textarea } from "@navikt/ds-react"
import { useState } from "react"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { useNow } from "../useNow.ts"
import { openInstead } from "../whereNear.ts"
import { FormFrame } from "./FormFrame.tsx"
import { readPast } from "./how.ts"
import { errorIn, type Missing, wrongWith } from "./Missing.ts"
import { useSave } from "./useSave.ts"
import { WhenField } from "./WhenField.tsx"

const columns = ["antecedent", "behaviour", "consequence"] as const

interface MomentDraft {
  readonly at: string
  readonly antecedent: string
  readonly behaviour: string
  readonly consequence: string
  readonly sharedWith: ReadonlyArray<"nearby" | "person">
}

const empty: MomentDraft = { at: "", antecedent: "", behaviour: "", consequence: "", sharedWith: ["nearby", "person"] }
const view = "moment"

/** A moment in three columns: what was before, what happened, what came of it. */
export function MomentForm({ personKey, referralId }: { readonly personKey: string; readonly referralId: string }) {
  const { near } = useWords()
  const times = useTimes()
  const now = useNow()
  const by = useObserver()
  const { change, draft, forget } = useDraft({ personKey, view }, empty)
  const save = useSave({ personKey, view, backTo: "moments", forget })
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form, moments } = near
  if (draft === undefined) return <Pending lines={8} />

  const words = {
    antecedent: { label: moments.before, description: moments.beforeHint },
    behaviour: { label: moments.what, description: moments.whatHint },
    consequence: { label: moments.after, description: moments.afterHint }
  }
  const onSave = () => {
    const at = readPast(draft.at, { now: now(), times })
    const wrong: ReadonlyArray<Missing> = [
      ...columns.flatMap((column) => {
        const wrong = wrongWith(draft[column], form)
        return wrong === undefined ? [] : [{ field: column, words: `${words[column].label}: ${wrong}` }]
      }),
      ...(at === undefined ? [{ field: "at", words: form.whenInvalid }] : []),
      ...(draft.sharedWith.length === 0 ? [{ field: "sharedWith", words: form.missingShared }] : [])
    ]
    setMissing(wrong)
    if (wrong.length > 0 || at === undefined) return
    const { antecedent, behaviour, consequence, sharedWith } = draft
    save([{ tag: "moment", referralId, moment: { at, by, antecedent, behaviour, consequence, sharedWith } }], draft)
  }
  return (
    <FormFrame
      personKey={personKey}
      title={form.moment}
      hint={moments.explain}
      missing={missing}
      onSave={onSave}
      onCancel={() => {
        void forget()
        openInstead(personKey, "moments")
      }}
    >
      <div className="near-columns">
        {columns.map((column) => (
          <Textarea
            key={column}
            id={column}
            {...words[column]}
            minRows={2}
            dir="auto"
            value={draft[column]}
            error={errorIn(missing, column)}
            onChange={({ target }) => change({ [column]: target.value })}
          />
        ))}
      </div>
      <WhenField
        id="at"
        label={form.when}
        hint={form.whenHint}
        value={draft.at}
        error={errorIn(missing, "at")}
        onChange={(at) => change({ at })}
      />
      <CheckboxGroup
        id="sharedWith"
        legend={form.sharedWith}
        value={[...draft.sharedWith]}
        error={errorIn(missing, "sharedWith")}
        onChange={(sharedWith: MomentDraft["sharedWith"]) => change({ sharedWith })}
      >
        <Checkbox value="nearby">{form.sharedNearby}</Checkbox>
        <Checkbox value="person">{form.sharedPerson}</Checkbox>
      </CheckboxGroup>
    </FormFrame>
  )
}
