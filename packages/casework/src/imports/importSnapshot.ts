import { checkSnapshot, type Commitment, type Fault, isOverAt, readSnapshot, type Snapshot } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { SomeRecords } from "../records/Records.ts"

/** Puts the records of a snapshot in place of all there are, context notes included: a snapshot holds their facts and windows, not their words.
 * The unit keeps its own rule pack, time zone and holidays; a snapshot read with another pack would mean other dates, and is refused. */
export function importSnapshot(snapshot: unknown, occasion: Occasion): Decision {
  const reading = readSnapshot(snapshot, occasion.rulePack)
  if (reading.tag === "refused") return refused("invalid", ...reading.faults)
  const { rulePack } = reading.value
  if (rulePack.id !== occasion.rulePack.id) {
    return refused("invalid", {
      path: "/rulePack/id",
      code: "other-pack",
      message: `The records here are read with the rule pack ${occasion.rulePack.id}`
    })
  }
  // From now on the records are read as of the present, and a file may be of a time to come.
  const faultsNow = checkSnapshot({ ...reading.value, asOf: occasion.at }, occasion.rulePack)
  if (faultsNow.length > 0) return refused("invalid", ...faultsNow)
  const faultsOfOffers = secondPlaces(reading.value)
  if (faultsOfOffers.length > 0) return refused("invalid", ...faultsOfOffers)
  return accepted({ tag: "snapshot-imported", replaces: true, puts: recordsOf(reading.value) })
}

/** Commitments of a person who has another already: nobody holds two places. */
function secondPlaces(snapshot: Snapshot): ReadonlyArray<Fault> {
  const personOf = new Map(snapshot.referrals.map(({ id, personKey }) => [id, personKey]))
  const holding = new Set<string | undefined>()
  return snapshot.commitments.flatMap((commitment, index) => {
    if (!isBinding(commitment, snapshot)) return []
    const person = personOf.get(commitment.referralId)
    if (holding.has(person))
      return [{ path: `/commitments/${index}/referralId`, code: "second-place", message: "This person holds a place already" }]
    holding.add(person)
    return []
  })
}

/** The records that a snapshot holds. What has no id there is given one by its place in its list. */
function recordsOf(snapshot: Snapshot): SomeRecords {
  const { approaches, commitments, doors, duty, facts, referrals, refusals, units, vacancies, windows } = snapshot
  const personOf = new Map(referrals.map(({ id, personKey }) => [id, personKey]))
  return {
    referrals,
    facts,
    windows,
    approaches: approaches.map((approach) => ({ ...approach, consent: "not-asked", escalated: [] })),
    units,
    vacancies,
    offers: commitments.map((commitment, index) => ({
      ...commitment,
      id: `offer-${index + 1}`,
      personKey: personOf.get(commitment.referralId) ?? commitment.referralId,
      state: isBinding(commitment, snapshot) ? commitment.state : "expired",
      history: []
    })),
    refusals: refusals.map((refusal, index) => ({ ...refusal, id: `refusal-${index + 1}` })),
    doors,
    duty: duty.map((watch, index) => ({ ...watch, id: `duty-${index + 1}` }))
  }
}

/** A hold past its end binds nothing. */
function isBinding({ state, until }: Commitment, { asOf, timeZone }: Snapshot): boolean {
  return !(state === "held" && until !== undefined && isOverAt(until, asOf, timeZone))
}
