import { checkSnapshot, type Commitment, type Fault, isOverAt, readSnapshot, type Snapshot } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import { filledIn, type InTheWay, inTheWay } from "./inTheWay.ts"

/**
 * Puts the records of a snapshot in the place of the like. Refused where there is casework that no snapshot holds: the words of notes, decisions, offers with
 * their history. What the file leaves out is no longer among the records; the events before keep it.
 * The unit keeps its own rule pack, time zone and holidays; a snapshot read with another pack would mean other dates, and is refused.
 */
export function importSnapshot(records: Records, snapshot: unknown, occasion: Occasion): Decision {
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
  const wouldBeLost = inTheWay(records)
  if (wouldBeLost.length > 0) return wouldLoseCasework(wouldBeLost)
  return accepted({ tag: "snapshot-imported", replaces: true, puts: recordsOf(reading.value) })
}

function wouldLoseCasework(kinds: ReadonlyArray<InTheWay>): Decision {
  const faults = kinds.map(({ kind }) => ({
    path: `/${kind}`,
    code: "holds-casework",
    message: "There are records here that no file can hold"
  }))
  return { tag: "refused", refusal: { reason: "would-lose-casework", faults, inTheWay: kinds } }
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
    approaches: approaches.map((approach) => ({ ...approach, ...filledIn.approaches })),
    units,
    vacancies,
    offers: commitments.map((commitment, index) => ({
      ...commitment,
      id: `offer-${index + 1}`,
      personKey: personOf.get(commitment.referralId) ?? commitment.referralId,
      state: isBinding(commitment, snapshot) ? commitment.state : "expired",
      ...filledIn.offers
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
