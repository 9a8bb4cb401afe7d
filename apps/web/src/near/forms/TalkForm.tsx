import { Checkbox, CheckboxGroup, Radio, RadioGroup } from "@navikt/ds-react"
import { useState } from "react"
import { Empty } from "../../layout/Empty.tsx"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { useNow } from "../useNow.ts"
import { useWho } from "../useWho.ts"
import { openInstead } from "../whereNear.ts"
import type { OwnWindow } from "../WindowLine.tsx"
import { FormFrame } from "./FormFrame.tsx"
import { readPast } from "./how.ts"
import { errorIn, type Missing } from "./Missing.ts"
import { useSave } from "./useSave.ts"
import { WhenField } from "./WhenField.tsx"

const hows = ["in-person", "phone", "message"] as const

interface TalkDraft {
  /** Null: all about which nobody has talked yet. */
  readonly windowIds: ReadonlyArray<string> | null
  readonly how: "" | (typeof hows)[number]
  readonly at: string
}

const empty: TalkDraft = { windowIds: null, how: "", at: "" }
const view = "talk"

/** That someone talked with the person: about which window, when, who and how. */
export function TalkForm({ personKey, windows }: { readonly personKey: string; readonly windows: ReadonlyArray<OwnWindow> }) {
  const { capital, codes, near } = useWords()
  const times = useTimes()
  const now = useNow()
  const by = useObserver()
  const who = useWho()
  const naming = useNaming()
  const { change, draft, forget } = useDraft({ personKey, view }, empty)
  const save = useSave({ personKey, view, backTo: "now", forget })
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form } = near
  if (draft === undefined) return <Pending lines={6} />

  const untalked = windows.filter(({ contactedAt }) => contactedAt === undefined)
  const chosen = draft.windowIds ?? (untalked.length === 0 ? windows : untalked).map(({ windowId }) => windowId)
  const onSave = () => {
    const about = windows.filter(({ windowId }) => chosen.includes(windowId))
    const at = readPast(draft.at, { now: now(), times })
    const wrong: ReadonlyArray<Missing> = [
      ...(about.length === 0 ? [{ field: "windows", words: form.missingWindow }] : []),
      ...(draft.how === "" ? [{ field: "how", words: form.missingHow }] : []),
      ...(at === undefined ? [{ field: "at", words: form.whenInvalid }] : [])
    ]
    setMissing(wrong)
    if (wrong.length > 0 || at === undefined) return
    // Each for itself, so that one which is refused does not bring the others again.
    for (const { windowId } of about)
      save([{ tag: "contact", windowId, contact: { at, by, how: draft.how } }], { ...draft, windowIds: [windowId] })
  }
  return (
    <FormFrame
      personKey={personKey}
      title={form.talk}
      missing={missing}
      onSave={onSave}
      onCancel={() => {
        void forget()
        openInstead(personKey)
      }}
    >
      {windows.length === 0 ? <Empty title={form.talkNone} /> : null}
      {windows.length === 0 ? null : (
        <CheckboxGroup
          id="windows"
          legend={form.talkWhich}
          value={[...chosen]}
          error={errorIn(missing, "windows")}
          onChange={(windowIds: ReadonlyArray<string>) => change({ windowIds })}
        >
          {windows.map(({ openedAt, trigger, windowId }) => (
            <Checkbox key={windowId} value={windowId} description={times.instant(openedAt)}>
              {capital(naming.trigger(trigger))}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <RadioGroup
        id="how"
        legend={form.talkHow}
        value={draft.how}
        error={errorIn(missing, "how")}
        onChange={(how: TalkDraft["how"]) => change({ how })}
      >
        {hows.map((how) => (
          <Radio key={how} value={how}>
            {capital(codes.hows[how])}
          </Radio>
        ))}
      </RadioGroup>
      <WhenField
        id="at"
        label={form.when}
        hint={form.whenHint}
        value={draft.at}
        error={errorIn(missing, "at")}
        onChange={(at) => change({ at })}
      />
      <p className="quiet">{form.talkWho(who(by))}</p>
    </FormFrame>
  )
}
