import { useQuery } from "@tanstack/react-query"
import { breachQuery } from "../api/breach.ts"
import { decisionsQuery, ownOffersQuery, ownReferralQuery } from "../api/me.ts"
import { Answered } from "../layout/Answered.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DecidedWords } from "./DecidedWords.tsx"
import { OwnOffer } from "./OwnOffer.tsx"
import { OwnWords } from "./OwnWords.tsx"
import { Part } from "./Part.tsx"
import { Steps } from "./Steps.tsx"

/** One referral of the person's own: what they are offered, what was decided, what comes next and what they want. */
export function Own({ referralId }: { readonly referralId: string }) {
  const { me } = useWords()
  const referral = useQuery(ownReferralQuery(referralId))
  const decisions = useQuery(decisionsQuery(referralId))
  const breach = useQuery(breachQuery(referralId))
  const offers = useQuery(ownOffersQuery(referralId))
  // A place that is only held is none that the person can answer yet.
  const told = (offers.data ?? []).filter(({ state }) => state !== "held")
  const begunOn = told.find(({ state }) => state === "arrived")?.trulyStartedOn
  return (
    <>
      {told.length === 0 ? null : (
        <Part title={me.offer.title}>
          <ul className="cards">
            {told.toReversed().map((offer) => (
              <OwnOffer key={offer.id} offer={offer} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={me.decided.title}>
        <Answered query={referral} lines={4}>
          {(known) => (
            <Answered query={decisions} lines={2}>
              {(all) => (
                <Answered query={breach} lines={1}>
                  {(done) => <DecidedWords referral={known} decisions={all} breach={done} begunOn={begunOn} />}
                </Answered>
              )}
            </Answered>
          )}
        </Answered>
      </Part>
      {referral.data === undefined ? null : <Steps referral={referral.data} offers={told} />}
      <OwnWords referralId={referralId} />
    </>
  )
}
