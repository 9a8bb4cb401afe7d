import { ClockDashedIcon } from "@navikt/aksel-icons"
import { Button, Tag } from "@navikt/ds-react"
import type { VacancyAnswer } from "@samsyn/contract"
import { useState } from "react"
import { Refused } from "../api/client.ts"
import { useVacancyStep, type VacancyStep } from "../api/places.ts"
import { useObserver } from "../session/SessionContext.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { TakeOutForm } from "./TakeOutForm.tsx"

/** Places of one kind: how many are free, how old that is, one tap to say that it is right, and what is out of service. */
export function PlaceCard({ vacancy }: { readonly vacancy: VacancyAnswer }) {
  const { capital, places, session, trouble } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const by = useObserver()
  const step = useVacancyStep(vacancy)
  const [isTaking, setTaking] = useState(false)
  const { askedAt, bound, careLevel, confirmedAt, confirmedBy, freeFrom, freeUntil, inService, overbooked, stale, unitId, used } = vacancy
  const name = `${capital(naming.of("careLevels", careLevel))}, ${naming.unit(unitId)}`
  const send = (done: VacancyStep) => step.mutate(done, { onSuccess: () => setTaking(false) })
  return (
    <li className="card place" data-stale={stale} data-vacancy={vacancy.id}>
      <h3 className="card-title">{name}</h3>
      <p>
        <strong>{places.free(Math.max(0, inService - used - bound), vacancy.places)}</strong>, {places.from(times.day(freeFrom))}
        {freeUntil === undefined ? "" : ` ${places.until(times.day(freeUntil))}`}
      </p>
      {overbooked > 0 ? <p className="refusal">{places.overbooked(overbooked)}</p> : null}
      <p className="quiet place-age">
        {stale ? (
          <Tag size="small" variant="strong" data-color="warning" icon={<ClockDashedIcon aria-hidden />}>
            {places.stale}
          </Tag>
        ) : null}{" "}
        {places.confirmed(times.instant(confirmedAt), times.distance(confirmedAt))}
        {confirmedBy === undefined ? "" : ` ${places.confirmedBy(session.serviceName(naming.unit(confirmedBy.service)))}`}
      </p>
      {askedAt === undefined || Date.parse(askedAt) < Date.parse(confirmedAt) ? null : <p>{places.asked(times.instant(askedAt))}</p>}
      <OutOfService
        vacancy={vacancy}
        isSending={step.isPending}
        onBack={(outOfServiceId) => send({ step: "back", by, outOfServiceId, on: times.today })}
      />
      {isTaking ? (
        <TakeOutForm
          places={vacancy.places}
          isSending={step.isPending}
          isWrong={step.isError && step.error instanceof Refused && step.error.status === 400}
          onCancel={() => setTaking(false)}
          onSend={(out) => send({ step: "take-out", by, ...out })}
        />
      ) : (
        <div className="place-actions">
          <Button
            variant={stale ? "primary" : "secondary"}
            loading={step.isPending && step.variables.step === "confirm"}
            aria-label={places.confirmFor(name)}
            onClick={() => send({ step: "confirm", by })}
          >
            {places.confirm}
          </Button>
          <Button variant="tertiary" data-color="neutral" aria-label={places.takeOutFor(name)} onClick={() => setTaking(true)}>
            {places.takeOut}
          </Button>
        </div>
      )}
      <p role="status" className="place-said">
        {step.isSuccess && step.variables.step === "confirm" ? places.confirmedNow : ""}
      </p>
      {step.isError && !isTaking ? (
        <p className="refusal" role="alert">
          {step.error instanceof Refused ? places.changed : trouble.failed}
        </p>
      ) : null}
    </li>
  )
}

/** What is out of service now or later, since when and why, each with a way back. */
function OutOfService(props: {
  readonly vacancy: Pick<VacancyAnswer, "outOfService">
  readonly isSending: boolean
  readonly onBack: (outOfServiceId: string) => void
}) {
  const { places } = useWords()
  const times = useTimes()
  const standing = (props.vacancy.outOfService ?? []).filter(({ until }) => until === undefined || times.daysUntil(until) > 0)
  if (standing.length === 0) return null
  const whys: Readonly<Record<string, string>> = places.whys
  return (
    <ul className="place-out">
      {standing.map(({ from, id, places: count, until, why }) => {
        const what = `${places.out(count)}, ${places.outSince(times.day(from), until === undefined ? undefined : times.day(until))}: ${whys[why] ?? why}`
        return (
          <li key={id}>
            <span>{what}</span>
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              disabled={props.isSending}
              aria-label={places.backFor(what)}
              onClick={() => props.onBack(id)}
            >
              {places.back}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
