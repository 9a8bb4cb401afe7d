import type { Audience, Fact, Snapshot } from "../snapshot/Snapshot.ts"
import { instantMillis } from "../time/instant.ts"

/** Where one stands: `pile` sees what the referral and the assessment say, `near` sees also what those near the person, and the person, have seen. */
export const vantages = ["pile", "near"] as const
export type Vantage = (typeof vantages)[number]

/** The fact that counts on each circumstance; a circumstance that is not there is unknown, which is not false. */
export type Sight = ReadonlyMap<string, Fact>

/** The facts of each referral, in the order of the snapshot. */
export function factsByReferral(facts: ReadonlyArray<Fact>): ReadonlyMap<string, ReadonlyArray<Fact>> {
  const byReferral = new Map<string, Array<Fact>>()
  for (const fact of facts) {
    const list = byReferral.get(fact.referralId)
    if (list === undefined) byReferral.set(fact.referralId, [fact])
    else list.push(fact)
  }
  return byReferral
}

/** Whether a fact is in sight from the pile; every fact is in sight near the person. */
export function isSeenFromPile(fact: Fact): boolean {
  return fact.source === "referral" || fact.source === "assessment"
}

/** What is in sight of one referral from a vantage. */
export function sightOf(facts: ReadonlyArray<Fact>, vantage: Vantage, about: (circumstance: string) => boolean = everything): Sight {
  const sight = new Map<string, Fact>()
  for (const fact of facts) {
    if ((vantage === "pile" && !isSeenFromPile(fact)) || !about(fact.circumstance)) continue
    const known = sight.get(fact.circumstance)
    if (known === undefined || countsBefore(fact, known)) sight.set(fact.circumstance, fact)
  }
  return sight
}

/** On each circumstance the latest observed fact; at the same instant the true or greater value; of two that say the same, the first by id. */
export function countingFacts(facts: ReadonlyArray<Fact>): Sight {
  return sightOf(facts, "near")
}

const everything = () => true

/**
 * The snapshot as an audience may know it: facts not shared with it are taken out before anything is computed,
 * so that changing such a fact never changes a byte of what that audience is answered.
 */
export function forAudience(snapshot: Snapshot, audience: Audience): Snapshot {
  return { ...snapshot, facts: snapshot.facts.filter((fact) => fact.sharedWith.includes(audience)) }
}

function countsBefore(one: Fact, other: Fact): boolean {
  const apart = instantMillis(one.observedAt) - instantMillis(other.observedAt)
  if (apart !== 0) return apart > 0
  const more = Number(one.value) - Number(other.value)
  return more !== 0 ? more > 0 : one.id < other.id
}
