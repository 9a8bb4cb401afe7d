import { Radio, RadioGroup, Textarea } from "@navikt/ds-react"
import { useState } from "react"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { durationWords } from "../../words/durationWords.ts"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { useNow } from "../useNow.ts"
import { openInstead } from "../whereNear.ts"
import type { OwnWindow } from "../WindowLine.tsx"
import { FormFrame } from "./FormFrame.tsx"
import { HowFields } from "./HowFields.tsx"
import { type How, missingInHow, readPast, usualHow } from "./how.ts"
import { errorIn, type Missing, wrongWith } from "./Missing.ts"
import { useSave } from "./useSave.ts"
import { WhenField } from "./WhenField.tsx"

interface WindowDraft extends How {
  readonly choice: "" | `open:${string}` | `confirm:${string}`
  readonly agreed: "" | "yes" | "not-asked"
  readonly endsAt: string
  readonly text: string
}

const empty: WindowDraft = { ...usualHow, choice: "", agreed: "", endsAt: "", text: "" }

/** Opens a window, or says again what one rests on; whether the person has agreed that it is shared is always asked. */
export function WindowForm(props: {
  readonly personKey: string
  readonly referralId: string
  readonly windows: ReadonlyArray<OwnWindow>
  /** The window to confirm, where one was pressed. */
  readonly confirming: string | undefined
}) {
  const { confirming, personKey, referralId, windows } = props
  const { capital, duration, near } = useWords()
  const times = useTimes()
  const now = useNow()
  const by = useObserver()
  const pack = usePack()
  const naming = useNaming()
  const view = ["window", ...(confirming === undefined ? [] : [encodeURIComponent(confirming)])].join(":")
  const { change, draft, forget } = useDraft(
    { personKey, view },
    confirming === undefined ? empty : { ...empty, choice: `confirm:${confirming}` }
  )
  const save = useSave({ personKey, view, backTo: "now", forget })
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form } = near
  if (draft === undefined) return <Pending lines={8} />

  const isConfirmable = (trigger: string) => pack.triggers.some((known) => known.code === trigger && known.confirmable)
  const confirmable = windows.filter(({ state, trigger }) => state === "open" && isConfirmable(trigger))
  const opened = draft.choice.startsWith("open:") ? pack.triggers.find(({ code }) => `open:${code}` === draft.choice) : undefined
  const confirmed = confirmable.find(({ windowId }) => `confirm:${windowId}` === draft.choice)
  const onSave = () => {
    const given = { now: now(), times, words: form }
    const wrong = [...missingInHow(draft, given)]
    const observedAt = readPast(draft.at, given)
    const endsAt = draft.endsAt === "" ? undefined : times.fromField(draft.endsAt)
    const { agreed } = draft
    if (opened === undefined && confirmed === undefined) wrong.push({ field: "choice", words: form.missingTrigger })
    if (opened !== undefined && agreed === "") wrong.push({ field: "agreed", words: form.missingAgreed })
    if (draft.endsAt !== "" && endsAt === undefined) wrong.push({ field: "endsAt", words: form.endsInvalid })
    const inText = draft.text.trim() === "" ? undefined : wrongWith(draft.text, form)
    if (inText !== undefined) wrong.push({ field: "text", words: inText })
    setMissing(wrong)
    const trigger = opened?.code ?? confirmed?.trigger
    if (wrong.length > 0 || observedAt === undefined || trigger === undefined) return
    const window =
      opened !== undefined && agreed !== ""
        ? { open: { trigger: opened.code, agreed, openedAt: observedAt, ...(endsAt === undefined ? {} : { endsAt }) } }
        : confirmed === undefined
          ? undefined
          : { confirm: { windowId: confirmed.windowId } }
    const text = draft.text.trim()
    const note = {
      observedAt,
      by,
      source: "nearby" as const,
      basis: draft.basis,
      domain: draft.domain,
      sharedWith: draft.sharedWith,
      text: text === "" ? form.wordsOfWindow(naming.trigger(trigger)) : text,
      facts: [],
      ...(window === undefined ? {} : { window })
    }
    save([{ tag: "note", referralId, note }], draft)
  }
  return (
    <FormFrame
      personKey={personKey}
      title={form.window}
      hint={form.windowHint}
      missing={missing}
      onSave={onSave}
      onCancel={() => {
        void forget()
        openInstead(personKey)
      }}
    >
      <RadioGroup
        id="choice"
        legend={form.windowWhat}
        value={draft.choice}
        error={errorIn(missing, "choice")}
        onChange={(choice: WindowDraft["choice"]) => change({ choice })}
      >
        {confirmable.map(({ openedAt, trigger, windowId }) => (
          <Radio key={windowId} value={`confirm:${windowId}`}>
            {form.confirm(naming.trigger(trigger), times.instant(openedAt))}
          </Radio>
        ))}
        {pack.triggers.map(({ code }) => (
          <Radio key={code} value={`open:${code}`}>
            {capital(naming.trigger(code))}
          </Radio>
        ))}
      </RadioGroup>
      {opened === undefined ? null : (
        <>
          <p className="near-warning">
            {Object.values(opened.contactWithin).every((count) => count === 0)
              ? form.contactAtOnce
              : form.contactWithin(durationWords(duration, opened.contactWithin))}
          </p>
          <RadioGroup
            id="agreed"
            legend={form.agreed}
            value={draft.agreed}
            error={errorIn(missing, "agreed")}
            onChange={(agreed: WindowDraft["agreed"]) => change({ agreed })}
          >
            <Radio value="yes">{form.agreedYes}</Radio>
            <Radio value="not-asked">{form.agreedNotAsked}</Radio>
          </RadioGroup>
          <WhenField
            id="endsAt"
            label={form.endsAt}
            value={draft.endsAt}
            error={errorIn(missing, "endsAt")}
            onChange={(endsAt) => change({ endsAt })}
          />
        </>
      )}
      <Textarea
        id="text"
        label={form.wordsOptional}
        description={form.wordsHint}
        minRows={3}
        dir="auto"
        value={draft.text}
        error={errorIn(missing, "text")}
        onChange={({ target }) => change({ text: target.value })}
      />
      <HowFields how={draft} change={change} missing={missing} />
    </FormFrame>
  )
}
