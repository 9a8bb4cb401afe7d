import type { OfferAnswer } from "@samsyn/contract"
import { lastMoment } from "../time/lastMoment.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** An offer as the person is told of it: where, from when, and how it stands. Nothing that happened with it counts against anyone, and no word says so. */
export function OfferWords({ offer }: { readonly offer: OfferAnswer }) {
  const { me } = useWords()
  const naming = useNaming()
  return (
    <>
      {offer.unitId === undefined ? null : (
        <p className="card-title">{me.offer.at(naming.unit(offer.unitId), naming.of("careLevels", offer.careLevel ?? ""))}</p>
      )}
      <StateWords offer={offer} />
    </>
  )
}

function StateWords({ offer }: { readonly offer: OfferAnswer }) {
  const { me } = useWords()
  const times = useTimes()
  const starts = times.dayInFull(offer.startsOn)
  const since = offer.history.at(-1)?.at
  switch (offer.state) {
    case "offered":
      return (
        <p>
          {me.offer.offered(starts)}{" "}
          {offer.until === undefined ? null : <strong>{me.offer.answerBy(lastMoment(offer.until, times))}</strong>}
        </p>
      )
    case "accepted":
      return <p className="me-strong">{me.offer.accepted(starts)}</p>
    case "declined":
      return (
        <p>
          {since === undefined ? null : me.offer.declined(times.instant(since))}{" "}
          {offer.openUntil === undefined ? null : me.offer.openUntil(times.until(offer.openUntil))}
        </p>
      )
    case "arrived":
      return <p>{me.offer.arrived(times.dayInFull(offer.trulyStartedOn ?? offer.startsOn))}</p>
    case "did-not-arrive":
      return (
        <p>
          {me.offer.missed}{" "}
          {offer.nextStep === undefined ? null : me.offer.nextSteps[offer.nextStep.how](times.dayInFull(offer.nextStep.dueOn))}
        </p>
      )
    case "expired":
      return <p>{me.offer.expired}</p>
    case "released":
      return <p>{me.offer.released}</p>
    case "held":
      return null
  }
}
