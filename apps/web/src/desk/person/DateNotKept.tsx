import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Button, Select } from "@navikt/ds-react"
import type { BreachAnswer } from "@samsyn/contract"
import { type FormEvent, useRef, useState } from "react"
import type { ReferralAnswer } from "../../api/answers.ts"
import { type BreachStep, breachQuery, useBreachStep } from "../../api/breach.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DayField } from "../offers/DayField.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import { wordFor } from "../offers/wordFor.ts"
import { remedies, tellingWays, tryingOutcomes } from "../overdue/breachCodes.ts"
import { useStillQuery } from "./useStillQuery.ts"

/** Says something of the date of the chosen person; `isPending` while it is on its way. */
interface Saying {
  readonly isPending: boolean
  readonly say: (step: BreachStep) => void
}

/** What is done about a date that is not kept: that the person was told, what else is tried, and what came of it. Before the date passes it is there for whoever opens it. */
export function DateNotKept({ referral }: { readonly referral: ReferralAnswer }) {
  const { deskPerson, deskPile } = useWords()
  const words = deskPerson.breach
  const times = useTimes()
  const breach = useStillQuery(breachQuery(referral.id))
  const record = useBreachStep(referral.id)
  const title = useRef<HTMLHeadingElement>(null)
  const { latestStartOn, outcome } = referral.rights
  if (outcome !== "granted" || referral.ended !== undefined) return null
  const isPast = latestStartOn !== undefined && times.daysUntil(latestStartOn) < 0
  const isAny = breach.data !== undefined && breach.data.told.length + breach.data.tried.length > 0
  const saying: Saying = {
    isPending: record.isPending,
    // The button is gone, and the focus with it. What failed is said below.
    say: (step) =>
      void record.mutateAsync(step).then(
        () => title.current?.focus(),
        () => undefined
      )
  }
  const inside = (
    <>
      <Answered query={breach} lines={2}>
        {(known) => <Done breach={known} referral={referral} isPast={isPast} saying={saying} />}
      </Answered>
      <Failure error={record.error} said={deskPile.overdue.refused} />
    </>
  )
  return (
    <section className="card date-not-kept" aria-labelledby="date-not-kept-title">
      <h3 id="date-not-kept-title" className="section-title" tabIndex={-1} ref={title}>
        {isPast ? words.past(times.day(latestStartOn)) : words.ahead}
      </h3>
      {isPast || isAny ? (
        inside
      ) : (
        <details>
          <summary>{words.open}</summary>
          <div className="date-not-kept-inside">{inside}</div>
        </details>
      )}
    </section>
  )
}

function Done(props: {
  readonly breach: BreachAnswer
  readonly referral: ReferralAnswer
  readonly isPast: boolean
  readonly saying: Saying
}) {
  const { breach, isPast, referral, saying } = props
  const { codes, deskPerson, deskPile } = useWords()
  const words = deskPerson.breach
  const times = useTimes()
  const whoWords = useWhoWords()
  const by = useObserver()
  const standsOn = referral.rights.latestStartOn
  const isOfThisDate = (on: string | undefined) => on === undefined || standsOn === undefined || on === standsOn
  const ofOther = (on: string | undefined) =>
    on === undefined || isOfThisDate(on) ? null : <span className="quiet"> {words.ofDate(times.day(on))}</span>
  const isTold = breach.told.some(({ latestStartOn }) => isOfThisDate(latestStartOn))
  const isTrying = (remedy: string) => breach.tried.some((one) => one.remedy === remedy && one.id !== undefined && one.ended === undefined)
  const left = remedies.filter((remedy) => !isTrying(remedy))
  return (
    <>
      {isTold ? null : (
        <p className={isPast ? "not-told" : "quiet"}>
          {isPast ? <ExclamationmarkTriangleIcon aria-hidden /> : null}
          {words.notTold}
        </p>
      )}
      {breach.told.map(({ by: who, how, latestStartOn, on }, index) => (
        <p key={`${on} ${index}`} className="told">
          <CheckmarkCircleIcon aria-hidden />
          <span>
            {words.told(times.day(on), how === undefined ? undefined : wordFor(codes.hows, how))}
            {who === undefined ? null : <span className="quiet"> {whoWords(who)}</span>}
            {ofOther(latestStartOn)}
          </span>
        </p>
      ))}
      {isTold ? (
        <details>
          <summary>{words.tellAgain}</summary>
          <Telling saying={saying} />
        </details>
      ) : (
        <Telling saying={saying} />
      )}
      <h4 className="date-not-kept-title">{words.tried}</h4>
      {breach.tried.length === 0 ? <p className="quiet">{deskPile.overdue.nothingTried}</p> : null}
      <ul className="tried">
        {breach.tried.map((one, index) => (
          <li key={one.id ?? index} data-tried={one.remedy} data-ended={one.ended !== undefined}>
            <p>
              <strong>{wordFor(words.remedies, one.remedy)}</strong>{" "}
              <span className="quiet">
                {one.on === undefined ? null : words.since(times.day(one.on))} {one.by === undefined ? null : whoWords(one.by)}
              </span>
              {ofOther(one.latestStartOn)}
            </p>
            {one.ended !== undefined ? (
              <p>{words.ended(words.outcomes[one.ended.outcome], times.day(times.dayOf(one.ended.at)))}</p>
            ) : one.id === undefined ? null : (
              <Outcome saying={saying} triedId={one.id} what={wordFor(words.remedies, one.remedy)} />
            )}
          </li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <div className="actions" role="group" aria-label={words.tryMore}>
          <span className="quiet">{words.tryMore}</span>
          {left.map((remedy) => (
            <Button
              key={remedy}
              size="small"
              variant="secondary"
              disabled={saying.isPending}
              onClick={() => saying.say({ step: "try", payload: { by, on: times.today, remedy } })}
            >
              {words.remedies[remedy]}
            </Button>
          ))}
        </div>
      )}
      <p className="quiet">{words.movesNobody}</p>
    </>
  )
}

/** What came of something that is being tried: one press. */
function Outcome({ saying, triedId, what }: { readonly saying: Saying; readonly triedId: string; readonly what: string }) {
  const { capital, deskPerson } = useWords()
  const words = deskPerson.breach
  const by = useObserver()
  return (
    <div className="actions" role="group" aria-label={words.outcomeOf(what)}>
      <span className="quiet">{words.outcome}</span>
      {tryingOutcomes.map((outcome) => (
        <Button
          key={outcome}
          size="xsmall"
          variant="tertiary"
          disabled={saying.isPending}
          onClick={() => saying.say({ step: "end", triedId, payload: { by, outcome } })}
        >
          {capital(words.outcomes[outcome])}
        </Button>
      ))}
    </div>
  )
}

/** On which day and how the person was told: of today, by phone, by one press. */
function Telling({ saying }: { readonly saying: Saying }) {
  const { capital, codes, deskPerson } = useWords()
  const words = deskPerson.breach
  const times = useTimes()
  const by = useObserver()
  const [on, setOn] = useState(times.today)
  const [how, setHow] = useState<(typeof tellingWays)[number]>("phone")
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (on !== "") saying.say({ step: "tell", payload: { by, on, how } })
  }
  return (
    <form className="inline-form" onSubmit={save} noValidate>
      <DayField label={words.toldOn} value={on} max={times.today} onChange={setOn} />
      <Select
        size="small"
        label={words.how}
        value={how}
        onChange={({ target }) => setHow(tellingWays.find((way) => way === target.value) ?? "phone")}
      >
        {tellingWays.map((way) => (
          <option key={way} value={way}>
            {capital(wordFor(codes.hows, way))}
          </option>
        ))}
      </Select>
      <Button size="small" type="submit" variant="secondary" loading={saying.isPending}>
        {words.saveTold}
      </Button>
    </form>
  )
}
