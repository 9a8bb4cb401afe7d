import { Radio, RadioGroup, Select } from "@navikt/ds-react"
import type { ActNowAnswer } from "../../api/answers.ts"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { durationWords } from "../../words/durationWords.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { DateTimeField } from "./DateTimeField.tsx"
import type { Draft } from "./draft.ts"

/** Whether what was seen opens a window, confirms one that is open, or neither. */
export function WindowFields(props: {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly open: ReadonlyArray<ActNowAnswer>
  readonly errorOf: (field: string) => string | undefined
}) {
  const { draft, change, errorOf } = props
  const { noteForm } = useWords()
  const naming = useNaming()
  const pack = usePack()
  const confirmable = props.open.filter(({ trigger }) => pack.triggers.some(({ code, confirmable }) => code === trigger && confirmable))
  return (
    <>
      <RadioGroup
        size="small"
        legend={noteForm.window}
        value={draft.window}
        onChange={(window: Draft["window"]) => change({ window })}
        className="radios"
      >
        <Radio value="none">{noteForm.windowNone}</Radio>
        <Radio value="open">{noteForm.windowOpen}</Radio>
        {confirmable.map(({ windowId, trigger }) => (
          <Radio key={windowId} value={`confirm:${windowId}`}>
            {noteForm.windowConfirm(naming.trigger(trigger))}
          </Radio>
        ))}
      </RadioGroup>
      {draft.window === "open" ? (
        <div className="window-fields">
          <Select
            id="trigger"
            size="small"
            label={noteForm.trigger}
            value={draft.trigger}
            error={errorOf("trigger")}
            onChange={(event) => change({ trigger: event.target.value })}
          >
            <option value="">{noteForm.chooseTrigger}</option>
            {pack.triggers.map(({ code }) => (
              <option key={code} value={code}>
                {naming.trigger(code)}
              </option>
            ))}
          </Select>
          <RadioGroup
            id="agreed"
            size="small"
            legend={noteForm.agreed}
            value={draft.agreed}
            error={errorOf("agreed")}
            onChange={(agreed: Draft["agreed"]) => change({ agreed })}
            className="radios radios-inline"
          >
            <Radio value="yes">{noteForm.agreedYes}</Radio>
            <Radio value="not-asked">{noteForm.agreedNotAsked}</Radio>
          </RadioGroup>
          <div className="pair">
            <DateTimeField id="openedAt" label={noteForm.openedAt} value={draft.openedAt} onChange={(openedAt) => change({ openedAt })} />
            <DateTimeField id="endsAt" label={noteForm.endsAt} value={draft.endsAt} onChange={(endsAt) => change({ endsAt })} />
          </div>
          <Evidence code={draft.trigger} />
        </div>
      ) : null}
    </>
  )
}

/** What is known of such a window, and what is not: by when someone must talk with the person, and on what evidence. */
function Evidence({ code }: { readonly code: string }) {
  const { duration, noteForm } = useWords()
  const naming = useNaming()
  const pack = usePack()
  const trigger = pack.triggers.find((known) => known.code === code)
  if (trigger === undefined) return null
  const { contactWithin, evidence } = trigger
  const isAtOnce = Object.values(contactWithin).every((count) => count === 0)
  return (
    <div className="evidence">
      <p>{isAtOnce ? noteForm.contactAtOnce : noteForm.contactWithin(durationWords(duration, contactWithin))}</p>
      <p className="quiet">
        {noteForm.evidence(naming.of("triggerGrades", evidence.grade))}
        {evidence.says === "" ? null : <Quoted before={noteForm.evidenceSays}>{evidence.says}</Quoted>}
        {evidence.doesNotSay === "" ? null : <Quoted before={noteForm.evidenceNot}>{evidence.doesNotSay}</Quoted>}
      </p>
    </div>
  )
}

/** What a pack says of a study; packs say it in English only. */
function Quoted({ before, children }: { readonly before: string; readonly children: string }) {
  return (
    <>
      {" "}
      {before} <span lang="en">{children}</span>
    </>
  )
}
