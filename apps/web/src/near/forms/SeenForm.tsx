import { Textarea, TextField } from "@navikt/ds-react"
import type { NearPersonAnswer } from "@samsyn/contract"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { nearPersonQuery, nearReferralQuery } from "../../api/near.ts"
import { circumstancesFor, type Circumstance } from "../../desk/note/circumstancesFor.ts"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { openInstead } from "../whereNear.ts"
import { useFactWords } from "../useFactWords.ts"
import { useNow } from "../useNow.ts"
import { FormFrame } from "./FormFrame.tsx"
import { HowFields } from "./HowFields.tsx"
import { type How, missingInHow, readPast, usualHow } from "./how.ts"
import { errorIn, type Missing, wrongWith } from "./Missing.ts"
import type { NearReferral } from "../person/NearReferral.ts"
import { useSave } from "./useSave.ts"

type FactSeen = NearPersonAnswer["seen"][number]

interface SeenDraft extends How {
  /** By circumstance: `yes`, `no`, the text of a number, or nothing while nobody has said. */
  readonly facts: Readonly<Record<string, string>>
  readonly text: string
}

const empty: SeenDraft = { ...usualHow, facts: {}, text: "" }
const view = "seen"

/** What was seen today: a press on the guide's own list, own words if one likes, and save. */
export function SeenForm({ personKey, referral }: { readonly personKey: string; readonly referral: NearReferral }) {
  const { near } = useWords()
  const times = useTimes()
  const now = useNow()
  const by = useObserver()
  const pack = usePack()
  const naming = useNaming()
  const factWords = useFactWords()
  const { change, draft, forget } = useDraft({ personKey, view }, empty)
  const save = useSave({ personKey, view, backTo: "now", forget })
  const known = useQuery({ ...nearReferralQuery(referral.referralId), enabled: referral.isReadable })
  const person = useQuery(nearPersonQuery(referral.referralId))
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form } = near
  if (draft === undefined || (referral.isReadable && known.isPending)) return <Pending lines={8} />

  const asked = circumstancesFor(pack, known.data?.condition ?? null)
  const say = (code: string, value: string) => change({ facts: { ...draft.facts, [code]: value } })
  const onSave = () => {
    const wrong = [...missingInHow(draft, { now: now(), times, words: form })]
    const facts = asked.circumstances.flatMap(({ code, value: kind }) => {
      const said = (draft.facts[code] ?? "").trim()
      if (said === "") return []
      const value = kind === "flag" ? said === "yes" : readNumber(said)
      if (value === undefined) wrong.push({ field: `fact-${code}`, words: `${naming.circumstance(code)}: ${form.numberInvalid}` })
      return value === undefined ? [] : [{ circumstance: code, value }]
    })
    const text = draft.text.trim()
    if (facts.length === 0 && text === "" && wrong.length === 0) wrong.push({ field: "text", words: form.missingSeen })
    const inText = text === "" ? undefined : wrongWith(text, form)
    if (inText !== undefined) wrong.push({ field: "text", words: inText })
    setMissing(wrong)
    const observedAt = readPast(draft.at, { now: now(), times })
    if (wrong.length > 0 || observedAt === undefined) return
    const note = {
      observedAt,
      by,
      source: "nearby" as const,
      basis: draft.basis,
      domain: draft.domain,
      sharedWith: draft.sharedWith,
      // A note has words: where its writer has none of their own, those of what they pressed.
      text: text === "" ? form.wordsOf(facts.map(({ circumstance, value }) => factWords(circumstance, value)).join(", ")) : text,
      facts
    }
    save([{ tag: "note", referralId: referral.referralId, note }], draft)
  }
  const groups =
    asked.from === "pack"
      ? [
          {
            title: known.data !== undefined ? form.listNoneNamed : referral.isReadable ? form.listNoLine : form.listNoConsent,
            circumstances: asked.circumstances
          }
        ]
      : (["date", "assess-individually"] as const).map((effect) => ({
          title: effect === "date" ? form.givesDate : form.onLawsList,
          circumstances: asked.circumstances.filter((circumstance) => circumstance.effect === effect)
        }))
  return (
    <FormFrame
      personKey={personKey}
      title={form.seen}
      hint={form.seenHint}
      missing={missing}
      onSave={onSave}
      onCancel={() => {
        void forget()
        openInstead(personKey)
      }}
    >
      {asked.from === "condition" ? <p className="near-list-title">{form.list}</p> : null}
      {groups.map(({ circumstances, title }) =>
        circumstances.length === 0 ? null : (
          <section key={title} className="near-facts">
            <h3 className="near-facts-title">{title}</h3>
            {circumstances.map((circumstance) => (
              <FactField
                key={circumstance.code}
                circumstance={circumstance}
                value={draft.facts[circumstance.code] ?? ""}
                onChange={(value) => say(circumstance.code, value)}
                last={lastSeen(person.data?.seen ?? [], circumstance.code)}
                error={errorIn(missing, `fact-${circumstance.code}`)}
              />
            ))}
          </section>
        )
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

function FactField(props: {
  readonly circumstance: Circumstance
  readonly value: string
  readonly onChange: (value: string) => void
  readonly last: FactSeen | undefined
  readonly error: string | undefined
}) {
  const { circumstance, error, last, onChange, value } = props
  const { near } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const factWords = useFactWords()
  const name = naming.circumstance(circumstance.code)
  const { form } = near
  const lastWords = last === undefined ? null : form.lastSeen(factWords.value(last.value), times.day(times.dayOf(last.observedAt)))
  if (circumstance.value === "number") {
    return (
      <div className="near-fact">
        <TextField
          id={`fact-${circumstance.code}`}
          label={name}
          description={lastWords ?? undefined}
          inputMode="decimal"
          autoComplete="off"
          htmlSize={6}
          value={value}
          error={error === undefined ? undefined : form.numberInvalid}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
    )
  }
  return (
    <div className="near-fact near-fact-flag" role="group" aria-label={name}>
      <span className="near-fact-name">
        {name}
        {lastWords === null ? null : <span className="quiet near-fact-last">{lastWords}</span>}
      </span>
      {(["yes", "no"] as const).map((said) => (
        <button
          key={said}
          type="button"
          className="near-say"
          data-say={said}
          aria-pressed={value === said}
          aria-label={`${name}: ${form[said]}`}
          onClick={() => onChange(value === said ? "" : said)}
        >
          {form[said]}
        </button>
      ))}
    </div>
  )
}

function lastSeen(seen: ReadonlyArray<FactSeen>, circumstance: string): FactSeen | undefined {
  return seen
    .filter((fact) => fact.circumstance === circumstance)
    .toSorted((one, other) => Date.parse(other.observedAt) - Date.parse(one.observedAt))[0]
}

function readNumber(text: string): number | undefined {
  return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined
}
