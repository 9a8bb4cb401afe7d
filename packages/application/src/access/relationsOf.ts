import { type AboutWhom, isAssigned, isEmergencyOpen, offersAt, type Occasion, type Records } from "@samsyn/casework"
import type { Actor } from "./Actor.ts"
import { type AccessTarget, isOfSomeone } from "./AccessTarget.ts"

/** How someone who asks stands to what they ask about. Each holds or does not at an instant. */
export const relations = [
  /** The request names nobody in particular. */
  "nobody",
  /** The request names no record that is here: it sends something new, and reads nothing that others wrote. */
  "sender",
  /** Anyone, known here or not. */
  "any",
  /** They are the person. */
  "own",
  /** An assignment in force names them or their service. */
  "near",
  /** One of their units has offered this person a place that is open, or taken, or used. */
  "place",
  /** It is about one of their treatment units, and about no person. */
  "own-unit",
  /** The form of this referral came from their service; of a person alone, the form of one of theirs did, and a service asks. */
  "referrer",
  /** Their service wrote it: a draft, or an approach. */
  "author",
  /** They see the pile that the person is in, and give the place. */
  "pile",
  /** They have opened an emergency access about this person, and it is open. */
  "emergency"
] as const
export type Relation = (typeof relations)[number]

/** What a request names, and whom that is about. */
export interface Named {
  readonly target: AccessTarget["tag"]
  readonly about: AboutWhom
}

/** What has been sent to nobody is its writer's alone, whoever it is about. */
const toUnsent: ReadonlySet<Relation> = new Set(["any", "author"])

/** Of what nobody outside the unit of coordination has been told, nobody outside it is told by asking. */
const toUntold: ReadonlySet<Relation> = new Set(["any", "pile"])

type Time = Pick<Occasion, "at" | "timeZone">

/** The offers by which a unit has to do with a person. What is only held, nobody has been told of. */
const placed: ReadonlySet<string> = new Set(["offered", "accepted", "arrived"])

/**
 * The relations in which someone stands to what a request names, at an instant.
 *
 * Laws: see relationsOf.laws.test.ts — before an assignment begins, and once it is over, nobody is near by it; what one person, referral or unit gives nobody has for another.
 */
export function relationsOf(actor: Actor, { about, target }: Named, records: Records, time: Time): ReadonlySet<Relation> {
  const holds: Record<Relation, boolean> = {
    nobody: target === "nobody",
    sender: target === "nobody" || target === "person",
    any: true,
    own: actor.role === "person" && about.personKey !== undefined && actor.personKey === about.personKey,
    near: isNear(actor, about, records, time),
    place: isPlaceOf(actor, about, records, time),
    "own-unit": about.unitId !== undefined && about.personKey === undefined && isUnitOf(actor, about.unitId),
    referrer: isReferrer(actor, { about, target }, records),
    author: about.authoredBy === actor.observer.service,
    pile: (actor.role === "coordinator" || actor.role === "assessor") && isOfThePile(target, about),
    emergency: isEmergency(actor, about, records, time)
  }
  const isOpen = (relation: Relation) =>
    (about.isUnsent !== true || toUnsent.has(relation)) && (about.isUntold !== true || toUntold.has(relation))
  return new Set(relations.filter((relation) => holds[relation] && isOpen(relation)))
}

/** A person, whatever is about one, and the places that they are given. */
function isOfThePile(target: Named["target"], about: AboutWhom): boolean {
  return target === "person" || (target === "record" && (isOfSomeone(about) || about.unitId !== undefined))
}

function isNear({ observer, subject }: Actor, { personKey }: AboutWhom, { assignments }: Records, { at }: Time): boolean {
  if (personKey === undefined) return false
  return assignments.some(
    (assignment) =>
      assignment.personKey === personKey &&
      assignment.to.service === observer.service &&
      (assignment.to.subject === undefined || assignment.to.subject === subject) &&
      isAssigned(assignment, at)
  )
}

function isUnitOf({ role, unitIds = [] }: Actor, unitId: string): boolean {
  return role === "unit-staff" && unitIds.includes(unitId)
}

/** By an offer on the referral that is asked about, at the unit whose offer is asked about; by any offer where only the person is named. */
function isPlaceOf(actor: Actor, { personKey, referralId, unitId }: AboutWhom, records: Records, time: Time): boolean {
  if (personKey === undefined) return false
  const unitOf = (vacancyId: string) => records.vacancies.find(({ id }) => id === vacancyId)?.unitId
  const offers = records.offers.filter(
    (offer) => offer.personKey === personKey && (referralId === undefined || offer.referralId === referralId)
  )
  return offersAt({ offers, referrals: records.referrals }, time).some((offer) => {
    const offeredBy = unitOf(offer.vacancyId)
    return (
      placed.has(offer.state) && offeredBy !== undefined && isUnitOf(actor, offeredBy) && (unitId === undefined || unitId === offeredBy)
    )
  })
}

/** Of a person alone a service stands so by any referral that it sent of them, for then it is told again what it said itself and nothing else. */
function isReferrer({ observer, role }: Actor, { about, target }: Named, records: Records): boolean {
  const isTheirs = (referralId: string) => formOf(records, referralId)?.from.service === observer.service
  if (about.referralId !== undefined) return isTheirs(about.referralId)
  if (target !== "person" || role !== "service" || about.personKey === undefined) return false
  return records.referrals.some(({ id, personKey }) => personKey === about.personKey && isTheirs(id))
}

function formOf({ intakes }: Records, referralId: string) {
  return intakes.find(({ id }) => id === referralId)?.form
}

function isEmergency({ subject }: Actor, { personKey }: AboutWhom, { emergencies }: Records, { at }: Time): boolean {
  if (personKey === undefined) return false
  return emergencies.some((access) => access.personKey === personKey && access.subject === subject && isEmergencyOpen(access, at))
}
