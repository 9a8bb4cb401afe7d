import { civilDateAt, type Snapshot } from "@samsyn/core"
import type { Occasion } from "./Occasion.ts"
import { bindsPlace, offersAt } from "./offers/offersAt.ts"
import type { Offer } from "./records/Offer.ts"
import type { VacancyKept } from "./records/Place.ts"
import type { Records } from "./records/Records.ts"
import { whomWindowsAreAbout } from "./windows/whomItIsAbout.ts"

/**
 * The records at an occasion, as the snapshot that the core decides on: referrals whose wait has ended are left out with all that is about them, a window about an approach that
 * was answered by a referral is about the referral, offers that bind a place are its commitments, and places that someone has begun in, or that are out of service, are not free.
 */
export function pileOf(records: Records, { at, holidays, rulePack, timeZone }: Occasion): Snapshot {
  const offers = offersAt(records, { at, timeZone })
  const waiting = new Set(records.referrals.flatMap(({ ended, id }) => (ended === undefined ? [id] : [])))
  const about = new Set([...waiting, ...records.approaches.flatMap(({ answered, id }) => (answered === undefined ? [id] : []))])
  const whomItIsAbout = whomWindowsAreAbout(records)
  const placesOf = placesOfEach(offers, civilDateAt(at, timeZone))
  return {
    format: "samsyn.snapshot/1",
    asOf: at,
    timeZone,
    holidays,
    rulePack: { id: rulePack.id, version: rulePack.version },
    referrals: records.referrals.flatMap(({ ended, ...referral }) => (ended === undefined ? [referral] : [])),
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
    vacancies: records.vacancies.map((vacancy) => inPile(vacancy, placesOf(vacancy))),
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

/** How the places of a vacancy are spoken for. `overbooked` counts places promised beyond those there are. */
export interface PlacesOf {
  readonly inService: number
  readonly used: number
  readonly bound: number
  readonly overbooked: number
}

/**
 * How the places of vacancies are spoken for on a civil date, with the offers as they stand then: those in service less those used are for giving; a promise beyond them is an
 * overbooking, and is shown. Where a vacancy is free from a later day, that day counts too: of it and today the one on which more is closed.
 *
 * Cost: each offer is looked at once, however many vacancies are asked about.
 */
export function placesOfEach(offers: ReadonlyArray<Offer>, today: string): (vacancy: VacancyKept) => PlacesOf {
  const taking = Map.groupBy(
    offers.filter((offer) => offer.state === "arrived" || bindsPlace(offer)),
    ({ vacancyId }) => vacancyId
  )
  return ({ freeFrom, id, outOfService = [], places }) => {
    const closedOn = (day: string) =>
      outOfService
        .filter(({ from, until }) => from <= day && (until === undefined || day < until))
        .reduce((sum, closed) => sum + closed.places, 0)
    const out = Math.max(closedOn(today), freeFrom > today ? closedOn(freeFrom) : 0)
    const own = taking.get(id) ?? []
    const used = own.filter(({ state }) => state === "arrived").length
    const bound = own.length - used
    const inService = Math.max(0, places - out)
    return { inService, used, bound, overbooked: Math.max(0, used + bound - inService) }
  }
}

/** A vacancy as the core sees it. The core refuses promises beyond places; an overbooked vacancy is full, and what is too much is shown apart. */
function inPile(vacancy: VacancyKept, { bound, inService, used }: PlacesOf): Snapshot["vacancies"][number] {
  const { askedAt: _askedAt, confirmedBy: _confirmedBy, history: _history, outOfService: _outOfService, ...rest } = vacancy
  return { ...rest, places: Math.max(inService - used, bound) }
}
