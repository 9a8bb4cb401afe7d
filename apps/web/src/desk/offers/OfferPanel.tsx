import type { OfferAnswer, VacancyAnswer } from "@samsyn/contract"
import { useState } from "react"
import { useOfferStep, type OfferStep } from "../../api/deskOffers.ts"
import { useObserver, useSession } from "../../session/SessionContext.tsx"
import { dayAfter } from "../../time/dayAfter.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { ShownProposal } from "../proposal/useShownProposal.ts"
import { usePlaceWords } from "../proposal/usePlaceWords.ts"
import { OfferRefused } from "./OfferRefused.tsx"
import { OfferSteps } from "./OfferSteps.tsx"
import { useWhoWords } from "./useWhoWords.ts"
import { wordFor } from "./wordFor.ts"

/** The place that someone has, or said no to: where it stands, what can be done with it now, and what was done. */
export function OfferPanel(props: {
  readonly offer: OfferAnswer
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly proposal: ShownProposal
  /** Whether the person stands in the order: only then can the proposal be left. */
  readonly isRanked: boolean
  readonly onSaved: (what: string) => void
}) {
  const { isRanked, offer, onSaved, proposal, vacancies } = props
  const { capital, deskProposal } = useWords()
  const words = deskProposal.offer
  const by = useObserver()
  const { actor } = useSession()
  const step = useOfferStep(offer.id)
  const naming = useNaming()
  const placeWords = usePlaceWords(vacancies)
  const [tried, setTried] = useState<OfferStep>()
  const send = (asked: OfferStep) => {
    setTried(asked)
    step.mutateAsync(asked).then(
      () => onSaved(words.saved(deskProposal.states[stateAfter[asked.step]])),
      () => undefined
    )
  }
  const goOn = async () => {
    if (tried?.step !== "offerHeld") return
    const fresh = await proposal.renew()
    send({ step: "offerHeld", payload: { ...tried.payload, proposal: fresh.digest } })
  }
  return (
    <section className="card offer" aria-labelledby="offer-title">
      <h3 id="offer-title" className="section-title">
        {words.title}
      </h3>
      <p className="proposal-place">
        {capital(deskProposal.states[offer.state])}: {placeWords(offer)}
      </p>
      <Until offer={offer} />
      {offer.skipReason === undefined ? (
        offer.proposal?.followed === true ? (
          <p className="quiet">{words.followed}</p>
        ) : null
      ) : (
        <p className="quiet">{words.outOfProposal(naming.skipReason(offer.skipReason))}</p>
      )}
      {offer.nextStep === undefined ? null : <NextStep nextStep={offer.nextStep} />}
      {actor.role === "coordinator" || offer.state === "held" ? null : <p className="quiet">{words.onlyCoordinator}</p>}
      <OfferSteps
        key={offer.state}
        offer={offer}
        by={by}
        mayAnswer={actor.role === "coordinator"}
        isPending={step.isPending}
        isRanked={isRanked}
        digest={proposal.shown.digest}
        send={send}
      />
      <OfferRefused
        error={step.error}
        vacancies={vacancies}
        isPending={step.isPending}
        goOn={() => void goOn()}
        answer={(breach) => {
          if (tried?.step === "offerHeld") send({ step: "offerHeld", payload: { ...tried.payload, breach } })
          if (tried?.step === "takeBackDecline") send({ step: "takeBackDecline", payload: { ...tried.payload, breach } })
        }}
        cancel={step.reset}
      />
      <History offer={offer} />
    </section>
  )
}

/** Where a step leads. Taking a no back leads to where it stood before, which is told as what it is: offered. */
const stateAfter: Readonly<Record<OfferStep["step"], OfferAnswer["state"]>> = {
  offerHeld: "offered",
  accept: "accepted",
  decline: "declined",
  takeBackDecline: "offered",
  release: "released",
  recordArrival: "arrived",
  recordNoShow: "did-not-arrive"
}

/** Until when it is held, can be answered, or a no can be taken back. */
function Until({ offer }: { readonly offer: OfferAnswer }) {
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const times = useTimes()
  // Until a civil date is until its first moment: the day before is the last.
  const untilWords = (until: string) => (until.length === 10 ? times.dayInFull(dayAfter(until, -1)) : times.instant(until))
  const { openUntil, state, until } = offer
  if (state === "declined" && openUntil !== undefined) return <p>{words.openUntil(untilWords(openUntil))}</p>
  if (until === undefined) return null
  if (state === "held") return <p>{words.heldUntil(untilWords(until))}</p>
  return state === "offered" ? <p>{words.until(untilWords(until))}</p> : null
}

function NextStep({ nextStep }: { readonly nextStep: NonNullable<OfferAnswer["nextStep"]> }) {
  const { deskProposal } = useWords()
  const times = useTimes()
  return <p>{deskProposal.offer.nextStepIs(deskProposal.nextSteps[nextStep.how], times.day(nextStep.dueOn))}</p>
}

/** What was done with it, the first first, with the reason where there was one. */
function History({ offer }: { readonly offer: OfferAnswer }) {
  const { deskProposal } = useWords()
  const words = deskProposal.offer
  const times = useTimes()
  const naming = useNaming()
  const whoWords = useWhoWords()
  return (
    <details>
      <summary>{words.history}</summary>
      <ol className="history">
        {offer.history.map(({ at, by, reason, state }) => (
          <li key={`${at} ${state}`}>
            {by === undefined
              ? words.historyByTime(deskProposal.states[state], times.instant(at))
              : words.historyLine(deskProposal.states[state], whoWords(by), times.instant(at))}
            {reason === undefined ? null : (
              <span className="quiet">
                {" "}
                · {state === "declined" ? naming.declineReason(reason) : wordFor(deskProposal.releaseReasons, reason)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
