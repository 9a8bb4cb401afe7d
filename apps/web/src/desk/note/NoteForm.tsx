import { Button, Checkbox, CheckboxGroup, ErrorSummary, Radio, RadioGroup, Select, Textarea } from "@navikt/ds-react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import type { ActNowAnswer, ReferralAnswer } from "../../api/answers.ts"
import { Refused } from "../../api/client.ts"
import { useAttachNote } from "../../api/desk.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { circumstancesFor } from "./circumstancesFor.ts"
import { DateTimeField } from "./DateTimeField.tsx"
import { type Draft, emptyDraft } from "./draft.ts"
import { FactFields } from "./FactFields.tsx"
import { type Missing, readDraft } from "./readDraft.ts"
import { WindowFields } from "./WindowFields.tsx"

/** What someone near the person has seen or heard: own words, facts from the condition's list, and a window opened or confirmed. */
export function NoteForm(props: {
  readonly referral: ReferralAnswer
  readonly openWindows: ReadonlyArray<ActNowAnswer>
  readonly onSaved: () => void
  readonly onCancel: () => void
}) {
  const { noteForm, codes, capital, facts, trouble } = useWords()
  const times = useTimes()
  const pack = usePack()
  const naming = useNaming()
  const by = useObserver()
  const attach = useAttachNote(props.referral.id)
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(times.toField(times.now)))
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const summary = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (missing.length > 0) summary.current?.focus()
  }, [missing])

  const { condition } = props.referral
  const asked = circumstancesFor(pack, condition)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const errorOf = (field: string) => missing.find((one) => one.field === field)?.words
  const save = (event: FormEvent) => {
    event.preventDefault()
    const read = readDraft(draft, { by, circumstances: asked.circumstances, nameOf: naming.circumstance, times, words: noteForm })
    setMissing(read.tag === "missing" ? read.missing : [])
    if (read.tag === "missing") return
    attach.mutate(read.note, { onSuccess: props.onSaved })
  }

  return (
    <form className="note-form" onSubmit={save} noValidate aria-labelledby="note-form-title">
      <div>
        <h3 id="note-form-title" ref={heading} tabIndex={-1} className="section-title">
          {noteForm.title}
        </h3>
        <p className="quiet">{noteForm.intro}</p>
      </div>
      <div className="note-form-columns">
        <div className="note-form-column">
          <Textarea
            id="text"
            size="small"
            minRows={4}
            label={noteForm.text}
            description={noteForm.textHint}
            value={draft.text}
            error={errorOf("text")}
            onChange={(event) => change({ text: event.target.value })}
          />
          <div className="pair">
            <DateTimeField
              id="observedAt"
              label={noteForm.observedAt}
              value={draft.observedAt}
              error={errorOf("observedAt")}
              onChange={(observedAt) => change({ observedAt })}
            />
            <Select
              size="small"
              label={noteForm.domain}
              value={draft.domain}
              onChange={(event) => change({ domain: event.target.value as Draft["domain"] })}
            >
              {(["social", "health", "own"] as const).map((domain) => (
                <option key={domain} value={domain}>
                  {capital(codes.domains[domain])}
                </option>
              ))}
            </Select>
          </div>
          <RadioGroup
            size="small"
            legend={noteForm.basis}
            value={draft.basis}
            onChange={(basis: Draft["basis"]) => change({ basis })}
            className="radios radios-inline"
          >
            <Radio value="first-hand">{noteForm.firstHand}</Radio>
            <Radio value="told">{noteForm.told}</Radio>
          </RadioGroup>
          <p className="quiet">{facts.by(capital(naming.of("roles", by.role)), by.service)}</p>
          <WindowFields draft={draft} change={change} open={props.openWindows} errorOf={errorOf} />
          <CheckboxGroup
            id="sharedWith"
            size="small"
            legend={noteForm.sharedWith}
            value={[...draft.sharedWith]}
            error={errorOf("sharedWith")}
            onChange={(sharedWith: Draft["sharedWith"]) => change({ sharedWith })}
            className="radios"
          >
            <Checkbox value="unit">{noteForm.sharedUnit}</Checkbox>
            <Checkbox value="nearby">{noteForm.sharedNearby}</Checkbox>
            <Checkbox value="person">{noteForm.sharedPerson}</Checkbox>
          </CheckboxGroup>
          {draft.sharedWith.includes("unit") ? null : <p className="note-warning">{noteForm.notWithUnit}</p>}
        </div>
        <div className="note-form-column">
          <section aria-labelledby="note-facts">
            <h4 id="note-facts">{asked.from === "condition" ? noteForm.facts : noteForm.factsAny}</h4>
            {asked.from === "condition" ? null : <p>{condition === null ? noteForm.factsNoCondition : noteForm.factsNoneNamed}</p>}
            <p className="quiet">{noteForm.factsHint}</p>
            <FactFields
              asked={asked}
              values={draft.facts}
              onChange={(circumstance, value) => change({ facts: { ...draft.facts, [circumstance]: value } })}
              errorOf={errorOf}
            />
          </section>
        </div>
      </div>
      {missing.length === 0 ? null : (
        <ErrorSummary ref={summary} size="small" heading={noteForm.missing}>
          {missing.map(({ field, words }) => (
            <ErrorSummary.Item key={field} href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {words}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      {attach.isError ? (
        <div className="refusal" role="alert">
          <p>{attach.error instanceof Refused ? noteForm.refused : `${trouble.serverDown} ${trouble.failed}`}</p>
          {attach.error instanceof Refused ? (
            <ul>
              {attach.error.faults.map(({ path, code }) => (
                <li key={`${path} ${code}`}>
                  <code>{path}</code> {naming.of("faults", code)}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      <div className="actions">
        <Button type="submit" size="small" loading={attach.isPending}>
          {noteForm.save}
        </Button>
        <Button type="button" size="small" variant="tertiary" onClick={props.onCancel}>
          {noteForm.cancel}
        </Button>
      </div>
    </form>
  )
}

/** The address after `#` is the chosen referral, so the links of the summary move the focus themselves. */
function focusField(event: { readonly preventDefault: () => void }, field: string): void {
  event.preventDefault()
  const found = document.getElementById(field)
  const control = found?.matches("input, select, textarea") === true ? found : found?.querySelector<HTMLElement>("input, select, textarea")
  control?.focus()
}
