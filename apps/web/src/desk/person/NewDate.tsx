import { Button, Checkbox, CheckboxGroup, Textarea } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import type { ReferralAnswer, SideBySideAnswer } from "../../api/answers.ts"
import { referralVersionQuery, useDecide } from "../../api/deskPerson.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DayField } from "../offers/DayField.tsx"
import { Failure } from "../offers/Failure.tsx"
import { saidIn } from "./saidIn.ts"

/** A new dated decision in answer to a reassessment, told to the person with its reasons. It stands on the referral as it was when the form was opened. */
export function NewDate(props: {
  readonly reassessmentId: string
  readonly referral: ReferralAnswer
  readonly sights: SideBySideAnswer
  readonly onSaved: () => void
}) {
  const { onSaved, reassessmentId, referral, sights } = props
  const { deskPerson } = useWords()
  const words = deskPerson.reassessment
  const times = useTimes()
  const naming = useNaming()
  const by = useObserver()
  const version = useQuery(referralVersionQuery(referral.id)).data
  const decide = useDecide(referral.id)
  const near = sights.latestStartOn.near ?? null
  const suggested = near !== null && near >= times.today ? near : times.today
  const because = sights.difference?.because?.because.map(({ circumstance }) => circumstance) ?? []
  const [latestStartOn, setLatestStartOn] = useState(suggested)
  const [text, setText] = useState("")
  const [circumstances, setCircumstances] = useState<ReadonlyArray<string>>([...new Set(because)])
  const [isTried, setIsTried] = useState(false)
  const known = [...new Set([...because, ...saidIn(sights).map(({ circumstance }) => circumstance)])]
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (latestStartOn === "" || text.trim() === "" || version === undefined) return
    decide
      .mutateAsync({
        seen: version,
        decision: {
          by,
          rights: { outcome: "granted", decidedOn: times.today, latestStartOn },
          condition: referral.condition,
          lane: referral.lane,
          reasons: { circumstances, text },
          reassessmentId
        }
      })
      .then(onSaved, () => undefined)
  }
  return (
    <form className="stack" onSubmit={save} noValidate>
      <DayField
        label={words.latestStart}
        value={latestStartOn}
        min={times.today}
        error={isTried && latestStartOn === "" ? words.missingDate : undefined}
        onChange={setLatestStartOn}
      />
      {near === null ? null : <p className="quiet">{words.guideSays(times.dayInFull(near))}</p>}
      <Textarea
        size="small"
        label={words.reasonsToPerson}
        description={words.reasonsHint}
        value={text}
        error={isTried && text.trim() === "" ? words.missingText : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {known.length === 0 ? null : (
        <CheckboxGroup
          size="small"
          legend={words.restsOnCircumstances}
          value={[...circumstances]}
          onChange={(chosen: ReadonlyArray<string>) => setCircumstances(chosen)}
          className="radios"
        >
          {known.map((circumstance) => (
            <Checkbox key={circumstance} value={circumstance}>
              {naming.circumstance(circumstance)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <div className="actions">
        <Button size="small" type="submit" loading={decide.isPending || version === undefined}>
          {words.decide}
        </Button>
      </div>
      <Failure error={decide.error} />
    </form>
  )
}
