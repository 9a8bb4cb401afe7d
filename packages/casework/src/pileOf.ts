import { civilDateAt, type Snapshot } from "@samsyn/core"
import { breachOf } from "./breach/breachOf.ts"
import type { Occasion } from "./Occasion.ts"
import { bindsPlace, offersAt } from "./offers/offersAt.ts"
import type { Offer } from "./records/Offer.ts"
import type { VacancyKept } from "./records/Place.ts"
import { inServiceOn, openStretch } from "./places/openStretch.ts"
import type { Records } from "./records/Records.ts"
import type { ReferralKept } from "./records/Referral.ts"
import { whomWindowsAreAbout } from "./windows/whomItIsAbout.ts"

/**
 * The records at an occasion, as the snapshot that the core decides on: referrals whose wait has ended are left out with all that is about them, a window about an approach that
 * was answered by a referral is about the referral, offers that bind a place are its commitments, and places that someone has begun in are not free. A vacancy of which places are out of service is free on the first stretch
 * of days on which a place is left, so that nobody is proposed to start on a day that finds none.
 */
export function pileOf(records: Records, { at, holidays, rulePack, timeZone }: Occasion): Snapshot {
  const offers = offersAt(records, { at, timeZone })
  const waiting = new Set(records.referrals.flatMap(({ ended, id }) => (ended === undefined ? [id] : [])))
  const about = new Set([...waiting, ...records.approaches.flatMap(({ answered, id }) => (answered === undefined ? [id] : []))])
  const whomItIsAbout = whomWindowsAreAbout(records)
  const today = civilDateAt(at, timeZone)
  const placesOf = placesOfEach(offers, today)
  return {
    format: "samsyn.snapshot/1",
    asOf: at,
    timeZone,
    holidays,
    rulePack: { id: rulePack.id, version: rulePack.version },
    referrals: records.referrals.flatMap((referral) => (referral.ended === undefined ? [waitingInPile(referral)] : [])),
    facts: records.facts.filter(({ referralId }) => waiting.has(referralId)),
    windows: records.windows.flatMap(
      ({
        closedBy: _closedBy,
        confirmed: _confirmed,
        contested: _contested,
        escalated: _escalated,
        recordedAt: _recordedAt,
        ...window
      }) => {
        const whom = whomItIsAbout(window)
        return whom === undefined || !about.has(whom.id) ? [] : [{ ...window, about: whom.id }]
      }
    ),
    approaches: records.approaches.flatMap(
      ({ acknowledgeDueOn: _due, acknowledged: _acknowledged, answered, consent: _consent, escalated: _escalated, ...approach }) =>
        answered === undefined ? [approach] : []
    ),
    units: records.units,
    vacancies: records.vacancies.map((vacancy) => inPile(vacancy, placesOf(vacancy), { holidays, today })),
    commitments: offers.flatMap(({ referralId, startsOn, state, until, vacancyId }) =>
      (state === "held" || state === "offered" || state === "accepted") && waiting.has(referralId)
        ? [{ referralId, vacancyId, startsOn, state, ...(until === undefined ? {} : { until }) }]
        : []
    ),
    refusals: records.refusals.flatMap(({ id: _id, offerId: _offerId, takenBack, ...refusal }) =>
      takenBack === undefined && waiting.has(refusal.referralId) ? [refusal] : []
    ),
    doors: records.doors,
    duty: records.duty.map(({ id: _id, leader: _leader, ...duty }) => duty)
  }
}

/** A referral as the core sees it: of what was done about its date, when the person was told and what is tried. */
function waitingInPile(referral: ReferralKept): Snapshot["referrals"][number] {
  const { breachKept, ended: _ended, ...rest } = referral
  if (breachKept === undefined) return rest
  const breach = breachOf(referral)
  return { ...rest, ...(breach === undefined ? {} : { breach }) }
}

/** How the places of a vacancy are spoken for. `overbooked` counts places promised beyond those there are. */
export interface PlacesOf {
  readonly inService: number
  readonly used: number
  readonly bound: number
  readonly overbooked: number
}

/**
 * How the places of vacancies are spoken for on a civil date, with the offers as they stand then: those in service less those used are for giving; a promise beyond them is an
 * overbooking, and is shown. Where a vacancy is free from a later day, it is that day that counts.
 *
 * Cost: each offer is looked at once, however many vacancies are asked about.
 */
export function placesOfEach(offers: ReadonlyArray<Offer>, today: string): (vacancy: VacancyKept) => PlacesOf {
  const taking = Map.groupBy(
    offers.filter((offer) => offer.state === "arrived" || bindsPlace(offer)),
    ({ vacancyId }) => vacancyId
  )
  return (vacancy) => {
    const own = taking.get(vacancy.id) ?? []
    const used = own.filter(({ state }) => state === "arrived").length
    const bound = own.length - used
    const inService = inServiceOn(vacancy, vacancy.freeFrom > today ? vacancy.freeFrom : today)
    return { inService, used, bound, overbooked: Math.max(0, used + bound - inService) }
  }
}

/** A vacancy as the core sees it. The core refuses promises beyond places; an overbooked vacancy is full, and what is too much is shown apart. */
function inPile(
  vacancy: VacancyKept,
  { bound, used }: PlacesOf,
  { holidays, today }: { readonly holidays: ReadonlyArray<string>; readonly today: string }
): Snapshot["vacancies"][number] {
  const { askedAt: _askedAt, confirmedBy: _confirmedBy, history: _history, outOfService, ...rest } = vacancy
  if (outOfService === undefined) return { ...rest, places: Math.max(rest.places - used, bound) }
  const open = openStretch(vacancy, { holidays, taken: used + bound, today })
  if (open === undefined) return { ...rest, places: bound }
  const { inService, ...days } = open
  return { ...rest, ...days, places: inService - used }
}
