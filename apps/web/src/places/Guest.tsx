import { Button, Select } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import type { OfferAnswer } from "@samsyn/contract"
import { type FormEvent, useState } from "react"
import { Refused } from "../api/client.ts"
import { type ArrivalStep, useArrivalStep } from "../api/places.ts"
import { personQuery } from "../api/shared.ts"
import { useObserver } from "../session/SessionContext.tsx"
import { lastMoment } from "../time/lastMoment.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DayField } from "./DayField.tsx"

type Doing = "nothing" | "came" | "did-not-come"
type NextStep = keyof ReturnType<typeof useWords>["places"]["nextSteps"]

/** Someone who was offered a place here: whether they come, that they came and when they truly began, or what is done now that they did not. */
export function Guest(props: { readonly offer: OfferAnswer; readonly personKey: string | undefined; readonly careLevel: string }) {
  const { capital, places, trouble } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const by = useObserver()
  const { offer } = props
  const person = useQuery({ ...personQuery(props.personKey ?? ""), enabled: props.personKey !== undefined })
  const step = useArrivalStep(offer.id)
  const [doing, setDoing] = useState<Doing>("nothing")
  const who = person.data?.displayName ?? props.personKey ?? offer.referralId
  const send = (done: ArrivalStep) => step.mutate(done, { onSuccess: () => setDoing("nothing") })
  const mayTell = offer.state === "accepted"
  const isDue = times.daysUntil(offer.startsOn) <= 0
  return (
    <li className="card guest" data-offer={offer.id} data-state={offer.state}>
      <h3 className="card-title">{who}</h3>
      <p>
        {capital(naming.of("careLevels", props.careLevel))}. <GuestWords offer={offer} />
      </p>
      {mayTell && doing === "nothing" ? (
        <div className="place-actions">
          <Button aria-label={places.cameFor(who)} onClick={() => setDoing("came")}>
            {places.came}
          </Button>
          {isDue ? (
            <Button variant="secondary" data-color="neutral" aria-label={places.notComeFor(who)} onClick={() => setDoing("did-not-come")}>
              {places.notCome}
            </Button>
          ) : null}
        </div>
      ) : null}
      {doing === "came" ? (
        <CameForm
          isSending={step.isPending}
          onCancel={() => setDoing("nothing")}
          onSend={(trulyStartedOn) => send({ step: "came", by, trulyStartedOn })}
        />
      ) : null}
      {doing === "did-not-come" ? (
        <NotComeForm
          isSending={step.isPending}
          onCancel={() => setDoing("nothing")}
          onSend={(nextStep) => send({ step: "did-not-come", by, nextStep })}
        />
      ) : null}
      {step.isError ? (
        <p className="refusal" role="alert">
          {step.error instanceof Refused ? (step.error.status === 400 ? places.wrong : places.changed) : trouble.failed}
        </p>
      ) : null}
    </li>
  )
}

function GuestWords({ offer }: { readonly offer: OfferAnswer }) {
  const { places } = useWords()
  const times = useTimes()
  const { nextStep, startsOn, state, trulyStartedOn, until } = offer
  if (state === "arrived") return <>{places.begun(times.dayInFull(trulyStartedOn ?? startsOn))}.</>
  if (state === "did-not-arrive" && nextStep !== undefined)
    return <>{places.missed(places.nextSteps[nextStep.how].toLowerCase(), times.dayInFull(nextStep.dueOn))}.</>
  return (
    <>
      {places.startsOn(times.dayInFull(startsOn))}.{" "}
      {state === "accepted" ? places.saidYes : until === undefined ? places.notAnswered : places.answerBy(lastMoment(until, times))}.
    </>
  )
}

function CameForm(props: { readonly isSending: boolean; readonly onSend: (day: string) => void; readonly onCancel: () => void }) {
  const { places } = useWords()
  const { today } = useTimes()
  const [day, setDay] = useState(today)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (day !== "") props.onSend(day)
  }
  return (
    <form className="place-form" onSubmit={send} noValidate>
      <DayField label={places.cameOn} max={today} value={day} onChange={setDay} />
      <FormEnd isSending={props.isSending} onCancel={props.onCancel} />
    </form>
  )
}

function NotComeForm(props: {
  readonly isSending: boolean
  readonly onSend: (next: { readonly how: NextStep; readonly dueOn: string }) => void
  readonly onCancel: () => void
}) {
  const { places } = useWords()
  const { today } = useTimes()
  const [how, setHow] = useState<NextStep>("ring")
  const [dueOn, setDueOn] = useState(today)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (dueOn !== "") props.onSend({ how, dueOn })
  }
  return (
    <form className="place-form" onSubmit={send} noValidate>
      <p>{places.notComeMore}</p>
      <Select label={places.next} value={how} onChange={({ target }) => setHow(target.value as NextStep)}>
        {Object.entries(places.nextSteps).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <DayField label={places.nextBy} min={today} value={dueOn} onChange={setDueOn} />
      <FormEnd isSending={props.isSending} onCancel={props.onCancel} />
    </form>
  )
}

function FormEnd({ isSending, onCancel }: { readonly isSending: boolean; readonly onCancel: () => void }) {
  const { places } = useWords()
  return (
    <div className="place-actions">
      <Button type="submit" loading={isSending}>
        {places.save}
      </Button>
      <Button type="button" variant="tertiary" data-color="neutral" onClick={onCancel}>
        {places.cancel}
      </Button>
    </div>
  )
}
