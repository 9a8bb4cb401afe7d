import { Button, Checkbox, CheckboxGroup, Radio, RadioGroup, Textarea } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { ownNotesQuery, ownViewQuery, useWriteOwnWords } from "../api/me.ts"
import { Answered } from "../layout/Answered.tsx"
import { useObserver } from "../session/SessionContext.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { Part } from "./Part.tsx"

/** What the person said they want: their own words and goals, and a place to write more. */
export function OwnWords({ referralId }: { readonly referralId: string }) {
  const { me } = useWords()
  const [isWriting, setWriting] = useState(false)
  const [isSaved, setSaved] = useState(false)
  return (
    <Part title={me.words.title}>
      <p className="quiet">{me.words.explain}</p>
      <Said referralId={referralId} />
      <p role="status">{isSaved ? me.words.saved : ""}</p>
      {isWriting ? (
        <WriteForm
          referralId={referralId}
          onDone={(saved) => {
            setWriting(false)
            setSaved(saved)
          }}
        />
      ) : (
        <Button
          variant="secondary"
          onClick={() => {
            setWriting(true)
            setSaved(false)
          }}
        >
          {me.words.write}
        </Button>
      )}
    </Part>
  )
}

function Said({ referralId }: { readonly referralId: string }) {
  const { me } = useWords()
  const times = useTimes()
  const view = useQuery(ownViewQuery(referralId))
  const notes = useQuery(ownNotesQuery(referralId))
  return (
    <Answered query={view} lines={2}>
      {({ plan }) => {
        const goals = plan?.goals ?? []
        const said = (notes.data ?? []).filter(({ goalId, source }) => source === "person" && goalId === undefined)
        const lines = [
          ...goals.map(({ at, id, text }) => ({ at, id, text, isGoal: true })),
          ...(plan?.ownWords ?? []).map(({ at, id, text }) => ({ at, id, text, isGoal: false })),
          ...said.map(({ id, observedAt, text }) => ({ at: observedAt, id, text, isGoal: false }))
        ].toSorted((one, other) => (one.at < other.at ? 1 : -1))
        if (lines.length === 0) return <p>{me.words.none}</p>
        return (
          <ul className="me-said">
            {lines.map(({ at, id, isGoal, text }) => (
              <li key={id}>
                <blockquote className="me-own-text">{text}</blockquote>
                <span className="quiet">
                  {isGoal ? `${me.words.goal}, ` : ""}
                  {times.instant(at)}
                </span>
              </li>
            ))}
          </ul>
        )
      }}
    </Answered>
  )
}

function WriteForm({ onDone, referralId }: { readonly referralId: string; readonly onDone: (isSaved: boolean) => void }) {
  const { me, trouble } = useWords()
  const by = useObserver()
  const write = useWriteOwnWords(referralId)
  const [text, setText] = useState("")
  const [isGoal, setGoal] = useState(false)
  const [readers, setReaders] = useState<ReadonlyArray<"nearby" | "unit">>(["nearby"])
  const [isMissing, setMissing] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = text.trim() === ""
    setMissing(isEmpty)
    if (isEmpty) return
    write.mutate(
      {
        observedAt: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
        by,
        source: "person",
        basis: "first-hand",
        domain: "own",
        sharedWith: ["person", ...readers],
        text,
        facts: [],
        ...(isGoal ? { goal: text } : {})
      },
      { onSuccess: () => onDone(true) }
    )
  }
  return (
    <form className="me-form" onSubmit={save} noValidate>
      <Textarea
        label={me.words.text}
        value={text}
        minRows={3}
        onChange={({ target }) => setText(target.value)}
        {...(isMissing && text.trim() === "" ? { error: me.words.missing } : {})}
      />
      <RadioGroup legend={me.words.kind} value={isGoal ? "goal" : "said"} onChange={(kind: string) => setGoal(kind === "goal")}>
        <Radio value="said">{me.words.said}</Radio>
        <Radio value="goal">{me.words.isGoal}</Radio>
      </RadioGroup>
      <CheckboxGroup legend={me.words.who} value={[...readers]} onChange={(chosen: Array<"nearby" | "unit">) => setReaders(chosen)}>
        <Checkbox value="nearby">{me.words.nearby}</Checkbox>
        <Checkbox value="unit">{me.words.unit}</Checkbox>
      </CheckboxGroup>
      {write.isError ? (
        <p className="refusal" role="alert">
          {trouble.failed}
        </p>
      ) : null}
      <div className="me-answers">
        <Button type="submit" loading={write.isPending}>
          {me.words.save}
        </Button>
        <Button type="button" variant="tertiary" data-color="neutral" onClick={() => onDone(false)}>
          {me.words.cancel}
        </Button>
      </div>
    </form>
  )
}
