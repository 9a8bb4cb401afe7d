import { civilDateAfter, clockOf } from "@samsyn/core"
import { Button, Select } from "@navikt/ds-react"
import type { NewOffer, VacancyAnswer } from "@samsyn/contract"
import { useIsMutating, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { ReferralAnswer } from "../../api/answers.ts"
import { Refused } from "../../api/client.ts"
import { displacementQuery } from "../../api/desk.ts"
import { useGivePlace } from "../../api/deskOffers.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { dayAfter } from "../../time/dayAfter.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Affected } from "../offers/Affected.tsx"
import { DayField } from "../offers/DayField.tsx"
import { OfferRefused } from "../offers/OfferRefused.tsx"
import { StaleVacancy } from "../offers/StaleVacancy.tsx"
import type { ProposalRow } from "./rowsOf.ts"
import { choosePair, type Pair } from "./usePair.ts"
import type { ShownProposal } from "./useShownProposal.ts"

type Given = Pick<NewOffer, "state"> & Pick<Partial<NewOffer>, "breach">

/** Holds or offers one person one place: which, whom it costs, why the proposal is left where it is, and until when it can be answered. */
export function GivePlace(props: {
  readonly referral: ReferralAnswer
  readonly pair: Pair
  readonly row: ProposalRow | undefined
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly proposal: ShownProposal
  readonly onSaved: (what: string) => void
}) {
  const { onSaved, pair, proposal, referral, row, vacancies } = props
  const { deskProposal } = useWords()
  const words = deskProposal.give
  const times = useTimes()
  const naming = useNaming()
  const pack = usePack()
  const by = useObserver()
  const give = useGivePlace()
  // While something is recorded the person may get the very place: what it costs is then no question any more.
  const isWriting = useIsMutating() > 0
  const proposed = proposal.shown.matching.assignments.find(({ referralId }) => referralId === referral.id)
  const vacancyId = pair.vacancyId ?? proposed?.vacancyId ?? ""
  const vacancy = vacancies.find(({ id }) => id === vacancyId)
  const cost = useQuery({ ...displacementQuery({ referralId: referral.id, vacancyId }), enabled: vacancy !== undefined && !isWriting })
  const startsOn = proposed?.vacancyId === vacancyId ? proposed.startsOn : cost.data?.startsOn
  const isRanked = row?.position !== undefined
  const leaves = isRanked && vacancyId !== "" && proposed?.vacancyId !== vacancyId
  const latestAnswer = civilDateAfter(times.today, clockOf(pack, "offer-answer"), [])
  const suggested = startsOn !== undefined && startsOn < latestAnswer ? startsOn : latestAnswer
  const [until, setUntil] = useState<string>()
  const [skipReason, setSkipReason] = useState("")
  const [isTried, setIsTried] = useState(false)
  const [tried, setTried] = useState<Given["state"]>("offered")

  const answerBy = until ?? suggested
  const missing = {
    vacancy: vacancy === undefined ? words.missingVacancy : undefined,
    skipReason: leaves && skipReason === "" ? words.missingReason : undefined,
    until: answerBy === "" || answerBy < times.today || (startsOn !== undefined && answerBy > startsOn) ? words.missingUntil : undefined
  }
  const send = (given: Given, digest: string) => {
    // What failed is said below; a callback of `mutate` would be lost with the form, which goes when the place is given.
    give
      .mutateAsync({
        referralId: referral.id,
        vacancyId,
        // A day is over at its end: until the first moment of the next.
        until: dayAfter(answerBy, 1),
        proposal: digest,
        by,
        ...(leaves ? { skipReason } : {}),
        ...given
      })
      .then(
        ({ body }) => onSaved((body.state === "held" ? words.heldSaved : words.offeredSaved)(referral.id)),
        () => undefined
      )
  }
  const ask = (state: Given["state"]) => {
    setIsTried(true)
    setTried(state)
    if (Object.values(missing).every((each) => each === undefined)) send({ state }, proposal.shown.digest)
  }
  const goOn = async () => {
    const fresh = await proposal.renew()
    const isSame =
      fresh.matching.assignments.find(({ referralId }) => referralId === referral.id)?.vacancyId === vacancyId ? !leaves : leaves
    if (isSame) send({ state: tried }, fresh.digest)
    else give.reset()
  }
  const choices = vacancies
    .filter(
      ({ bound, careLevel, id, inService, used }) =>
        id === vacancyId || (referral.careLevels.includes(careLevel) && inService > used + bound)
    )
    .toSorted((one, other) => rank(one) - rank(other) || naming.compareUnits(one.unitId, other.unitId))
  function rank({ id, unitId }: VacancyAnswer): number {
    if (id === proposed?.vacancyId) return -1
    const wish = referral.wishes.indexOf(unitId)
    return wish === -1 ? referral.wishes.length : wish
  }
  return (
    <section className="card give" aria-labelledby="give-title">
      <h3 id="give-title" className="section-title">
        {words.title}
      </h3>
      <Select
        size="small"
        label={words.vacancy}
        value={vacancy === undefined ? "" : vacancyId}
        error={isTried ? missing.vacancy : undefined}
        onChange={({ target }) => {
          give.reset()
          choosePair({ referralId: referral.id, ...(target.value === "" ? {} : { vacancyId: target.value }) })
        }}
      >
        {vacancy === undefined ? <option value="">{words.choose}</option> : null}
        {choices.map((one) => {
          const option = words.vacancyOption(naming.unit(one.unitId), naming.of("careLevels", one.careLevel), times.day(one.freeFrom))
          return (
            <option key={one.id} value={one.id}>
              {one.id === proposed?.vacancyId ? words.fromProposal(option) : option}
            </option>
          )
        })}
      </Select>
      {vacancy === undefined ? null : (
        <>
          {vacancy.stale ? <StaleVacancy vacancy={vacancy} /> : null}
          <div className="cost" role="status">
            {cost.error instanceof Refused ? (
              <p className="refusal">{cost.error.problem === "pair-not-eligible" ? words.notEligible : words.notWaiting}</p>
            ) : (
              <>
                <p>
                  {startsOn === undefined ? null : <strong>{words.starts(times.dayInFull(startsOn))}</strong>}{" "}
                  {isRanked ? (leaves ? words.leaves : words.follows) : null}
                </p>
                {cost.data === undefined ? null : <Affected affected={cost.data.affected} />}
              </>
            )}
          </div>
        </>
      )}
      {leaves ? (
        <Select
          size="small"
          label={words.skipReason}
          value={skipReason}
          error={isTried ? missing.skipReason : undefined}
          onChange={(event) => setSkipReason(event.target.value)}
        >
          <option value="">{words.chooseReason}</option>
          {pack.skipReasons.map(({ code }) => (
            <option key={code} value={code}>
              {naming.skipReason(code)}
            </option>
          ))}
        </Select>
      ) : null}
      <DayField
        label={words.until}
        value={answerBy}
        min={times.today}
        {...(startsOn === undefined ? {} : { max: startsOn })}
        error={isTried ? missing.until : undefined}
        onChange={setUntil}
      />
      <div className="actions">
        <Button size="small" loading={give.isPending && tried === "offered"} onClick={() => ask("offered")}>
          {words.offer}
        </Button>
        <Button size="small" variant="secondary" loading={give.isPending && tried === "held"} onClick={() => ask("held")}>
          {words.hold}
        </Button>
      </div>
      <OfferRefused
        error={give.error}
        vacancies={vacancies}
        isPending={give.isPending}
        goOn={() => void goOn()}
        answer={(breach) => send({ state: tried, breach }, proposal.shown.digest)}
        cancel={give.reset}
      />
    </section>
  )
}
