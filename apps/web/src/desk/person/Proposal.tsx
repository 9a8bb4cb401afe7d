import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { useQuery } from "@tanstack/react-query"
import type { OfferAnswer } from "@samsyn/contract"
import type { ProposalAnswer, ReferralAnswer } from "../../api/answers.ts"
import { placeQuery, proposalQuery } from "../../api/desk.ts"
import { offersQuery } from "../../api/deskOffers.ts"
import { vacanciesQuery } from "../../api/shared.ts"
import { go } from "../../layout/address.ts"
import { Pending } from "../../layout/Pending.tsx"
import { useWhyApart } from "../pile/ApartList.tsx"
import { standingOfferOf } from "../offers/standing.ts"
import { hashOf } from "../proposal/usePair.ts"
import { usePlaceWords } from "../proposal/usePlaceWords.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useCertificateWords } from "./useCertificateWords.ts"
import { useStillQuery } from "./useStillQuery.ts"
import { Verified } from "./Verified.tsx"

/** Where the proposal puts this person: place, start and days late; or why it gives none. */
export function Proposal({ referral }: { readonly referral: ReferralAnswer }) {
  const { deskProposal, proposal: words, trouble } = useWords()
  const proposal = useStillQuery(proposalQuery)
  const offer = standingOfferOf(useStillQuery(offersQuery).data ?? [], referral.id)
  const to = `/proposal${hashOf({ referralId: referral.id })}`
  return (
    <section className="card proposal" aria-labelledby="proposal-title">
      <h3 id="proposal-title" className="section-title">
        {words.title}
      </h3>
      {proposal.data === undefined ? (
        proposal.isError ? (
          <p className="quiet">{trouble.part}</p>
        ) : (
          <Pending lines={2} />
        )
      ) : (
        <>
          {offer === undefined ? <Standing proposal={proposal.data} referral={referral} /> : <HasPlace offer={offer} />}
          <p>
            <a
              href={to}
              onClick={(event) => {
                event.preventDefault()
                go(to)
              }}
            >
              {deskProposal.toProposal}
            </a>
          </p>
          <Verified violations={proposal.data.violations.length} />
        </>
      )}
    </section>
  )
}

function Standing({ proposal, referral }: { readonly proposal: ProposalAnswer; readonly referral: ReferralAnswer }) {
  const { proposal: words } = useWords()
  const certificateWords = useCertificateWords(proposal.matching, referral)
  const { assignments, unplaced } = proposal.matching
  const assigned = assignments.find(({ referralId }) => referralId === referral.id)
  if (assigned !== undefined) return <Assigned assigned={assigned} proposal={proposal} referral={referral} />
  const without = unplaced.find(({ referralId }) => referralId === referral.id)
  if (without === undefined) return <NotPooled referral={referral} />
  return (
    <>
      <p className="proposal-place">{words.unplaced}</p>
      <p>{certificateWords(without.certificate)}</p>
    </>
  )
}

/** The place that is held, offered or taken: the proposal leaves it alone. */
function HasPlace({ offer }: { readonly offer: OfferAnswer }) {
  const { capital, deskProposal } = useWords()
  const placeWords = usePlaceWords(useQuery(vacanciesQuery).data ?? [])
  return (
    <p className="proposal-place">
      {capital(deskProposal.states[offer.state])}: {placeWords(offer)}
    </p>
  )
}

type Assigned = ProposalAnswer["matching"]["assignments"][number]

function Assigned({
  assigned,
  proposal,
  referral
}: {
  readonly assigned: Assigned
  readonly proposal: ProposalAnswer
  readonly referral: ReferralAnswer
}) {
  const { proposal: words } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const vacancies = useQuery(vacanciesQuery)
  const certificateWords = useCertificateWords(proposal.matching, referral)
  const vacancy = vacancies.data?.find(({ id }) => id === assigned.vacancyId)
  const ringFirst = proposal.matching.vacancies.find(({ vacancyId }) => vacancyId === assigned.vacancyId)?.ringFirst ?? false
  const details = [
    assigned.wishRank < referral.wishes.length
      ? words.wish(assigned.wishRank + 1)
      : referral.wishes.length > 0
        ? words.unnamedWish
        : undefined,
    assigned.inWindow === null ? undefined : assigned.inWindow ? words.inWindow : words.outsideWindow
  ].filter((detail) => detail !== undefined)
  return (
    <>
      <p className="proposal-place">
        {vacancy === undefined ? assigned.vacancyId : words.placed(naming.unit(vacancy.unitId), naming.of("careLevels", vacancy.careLevel))}
      </p>
      <p>
        {words.starts(times.dayInFull(assigned.startsOn))}
        {", "}
        {assigned.daysLate === 0 ? (
          words.inTime
        ) : (
          <strong className="late">
            <ExclamationmarkTriangleFillIcon aria-hidden />
            {words.late(assigned.daysLate)}
          </strong>
        )}
        {details.length === 0 ? null : <span className="quiet"> · {details.join(" · ")}</span>}
      </p>
      {assigned.certificate === undefined ? null : (
        <p>
          {words.lateBecause} {certificateWords(assigned.certificate)}
        </p>
      )}
      {ringFirst && vacancy !== undefined ? <p className="ring-first">{words.ringFirst(times.instant(vacancy.confirmedAt))}</p> : null}
    </>
  )
}

/** Why someone is not among those the proposal places. */
function NotPooled({ referral }: { readonly referral: ReferralAnswer }) {
  const { proposal: words } = useWords()
  const place = useQuery(placeQuery)
  const whyApart = useWhyApart()
  const apart = place.data?.apart.find(({ referralId }) => referralId === referral.id)
  return (
    <>
      <p className="proposal-place">{words.notPooled}</p>
      <p>
        {apart !== undefined ? whyApart(apart) : referral.rights.outcome === "pending" ? words.notPooledPending : words.notPooledHasPlace}
      </p>
    </>
  )
}
