import { Checkbox, Radio, RadioGroup, Textarea, TextField } from "@navikt/ds-react"
import type { NewPlanLine, PlanAnswer } from "@samsyn/contract"
import { formatInstant } from "@samsyn/core"
import { useState } from "react"
import { Pending } from "../../layout/Pending.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useDraft } from "../outbox/useDraft.ts"
import { thePerson } from "../thePerson.ts"
import { useNow } from "../useNow.ts"
import { openInstead } from "../whereNear.ts"
import { FormFrame } from "./FormFrame.tsx"
import { errorIn, type Missing, wrongWith } from "./Missing.ts"
import { useSave } from "./useSave.ts"

export const writtenParts = ["ownWords", "goals", "whereWeAreNow", "ifUnstable"] as const
export type PlanPart = (typeof writtenParts)[number] | "mustBeInPlace"

const kindsInPlace = ["home", "money", "meaningful-activity", "health", "network"] as const

interface LineDraft {
  readonly text: string
  readonly what: (typeof kindsInPlace)[number]
  readonly isInPlace: "yes" | "no" | "unknown"
  readonly who: string
  readonly withUnit: boolean
}

/** One line of the plan, new or in the place of another. The unit reads it only when the person has said yes. */
export function LineForm(props: {
  readonly personKey: string
  readonly referralId: string
  readonly part: PlanPart
  readonly plan: PlanAnswer
  readonly version: string | undefined
  readonly lineId: string | undefined
}) {
  const { lineId, part, personKey, plan: kept, referralId, version } = props
  const { near } = useWords()
  const now = useNow()
  const by = useObserver()
  const view = ["line", part, ...(lineId === undefined ? [] : [encodeURIComponent(lineId)])].join(":")
  const { change, draft, forget } = useDraft({ personKey, view }, draftOf(kept, part, lineId))
  const save = useSave({ personKey, view, backTo: "plan", forget })
  const [missing, setMissing] = useState<ReadonlyArray<Missing>>([])
  const { form, plan } = near
  if (draft === undefined) return <Pending lines={6} />

  const onSave = () => {
    const text = draft.text.trim()
    const inText = part === "mustBeInPlace" ? undefined : wrongWith(text, form)
    const wrong = inText === undefined ? [] : [{ field: "text", words: inText }]
    setMissing(wrong)
    if (wrong.length > 0) return
    const sharedWith = ["nearby", "person", ...(draft.withUnit ? (["unit"] as const) : [])] as const
    const consented = { at: formatInstant(now()), by: thePerson }
    const line: NewPlanLine["line"] =
      part === "mustBeInPlace"
        ? {
            part,
            what: draft.what,
            isInPlace: draft.isInPlace === "unknown" ? null : draft.isInPlace === "yes",
            who: draft.who.trim(),
            sharedWith
          }
        : { part, text, sharedWith, ...(draft.withUnit ? { consented } : {}) }
    save(
      [
        lineId === undefined || version === undefined
          ? { tag: "plan-line", referralId, line: { by, line } }
          : { tag: "put-plan-line", referralId, lineId, version, line: { by, line } }
      ],
      draft
    )
  }
  return (
    <FormFrame
      personKey={personKey}
      title={lineId === undefined ? plan.addTo(plan.parts[part]) : plan.changeWhat(plan.parts[part])}
      missing={missing}
      onSave={onSave}
      onCancel={() => {
        void forget()
        openInstead(personKey, "plan")
      }}
    >
      {part === "mustBeInPlace" ? (
        <>
          <RadioGroup legend={plan.whatField} value={draft.what} onChange={(what: LineDraft["what"]) => change({ what })}>
            {kindsInPlace.map((what) => (
              <Radio key={what} value={what}>
                {plan.what[what]}
              </Radio>
            ))}
          </RadioGroup>
          <RadioGroup
            legend={plan.isInPlace}
            value={draft.isInPlace}
            onChange={(isInPlace: LineDraft["isInPlace"]) => change({ isInPlace })}
          >
            <Radio value="yes">{plan.inPlace}</Radio>
            <Radio value="no">{plan.notInPlace}</Radio>
            <Radio value="unknown">{plan.notKnown}</Radio>
          </RadioGroup>
          <TextField
            id="who"
            label={plan.whoField}
            description={plan.whoHint}
            maxLength={200}
            dir="auto"
            value={draft.who}
            onChange={({ target }) => change({ who: target.value })}
          />
        </>
      ) : (
        <Textarea
          id="text"
          label={plan.parts[part]}
          description={plan.text}
          minRows={3}
          dir="auto"
          value={draft.text}
          error={errorIn(missing, "text")}
          onChange={({ target }) => change({ text: target.value })}
        />
      )}
      <Checkbox checked={draft.withUnit} onChange={({ target }) => change({ withUnit: target.checked })}>
        {near.moments.consented}
      </Checkbox>
    </FormFrame>
  )
}

/** What stands in a line, to be changed; or nothing yet. */
function draftOf(plan: PlanAnswer, part: PlanPart, lineId: string | undefined): LineDraft {
  const empty: LineDraft = { text: "", what: "home", isInPlace: "unknown", who: "", withUnit: false }
  if (part === "mustBeInPlace") {
    const line = plan.mustBeInPlace.find(({ id }) => id === lineId)
    if (line === undefined) return empty
    const { isInPlace, sharedWith, what, who } = line
    return {
      ...empty,
      what,
      who,
      isInPlace: isInPlace === null ? "unknown" : isInPlace ? "yes" : "no",
      withUnit: sharedWith.includes("unit")
    }
  }
  const line = plan[part].find(({ id }) => id === lineId)
  return line === undefined ? empty : { ...empty, text: line.text, withUnit: line.sharedWith.includes("unit") }
}
