import { Button } from "@navikt/ds-react"
import type { OfferAnswer } from "@samsyn/contract"
import { useState } from "react"
import { Refused } from "../api/client.ts"
import { type OfferStep, useAnswerOffer } from "../api/me.ts"
import { useObserver } from "../session/SessionContext.tsx"
import { isOverNow } from "../time/lastMoment.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DeclineForm } from "./DeclineForm.tsx"
import { OfferWords } from "./OfferWords.tsx"

/** A place that was offered to the person, and their own answer: yes, no with a reason, or yes after all. */
export function OwnOffer({ offer }: { readonly offer: OfferAnswer }) {
  const { me, trouble } = useWords()
  const times = useTimes()
  const by = useObserver()
  const answer = useAnswerOffer(offer)
  const [isDeclining, setDeclining] = useState(false)
  const send = (step: OfferStep) => answer.mutate(step, { onSuccess: () => setDeclining(false) })
  const isAnswerable = offer.state === "offered" && (offer.until === undefined || !isOverNow(offer.until, times))
  const mayTakeBack = offer.state === "declined" && offer.openUntil !== undefined && !isOverNow(offer.openUntil, times)
  return (
    <li className="card me-offer" data-state={offer.state} data-offer={offer.id}>
      <OfferWords offer={offer} />
      {isDeclining ? (
        <DeclineForm
          isSending={answer.isPending}
          onCancel={() => setDeclining(false)}
          onSend={(reason) => send({ step: "decline", by, reason })}
        />
      ) : (
        <div className="me-answers">
          {isAnswerable ? (
            <Button loading={answer.isPending} onClick={() => send({ step: "accept", by })}>
              {me.offer.yes}
            </Button>
          ) : null}
          {isAnswerable || offer.state === "accepted" ? (
            <Button variant="secondary" data-color="neutral" onClick={() => setDeclining(true)}>
              {offer.state === "accepted" ? me.offer.cannot : me.offer.no}
            </Button>
          ) : null}
          {mayTakeBack ? (
            <Button loading={answer.isPending} onClick={() => send({ step: "take-back", by })}>
              {me.offer.takeBack}
            </Button>
          ) : null}
        </div>
      )}
      {answer.isError ? (
        <p className="refusal" role="alert">
          {answer.error instanceof Refused ? (answer.variables?.step === "take-back" ? me.offer.gone : me.offer.changed) : trouble.failed}
        </p>
      ) : null}
    </li>
  )
}
