import { engineVersion, match, type Place, readMatching, type RulePack } from "@samsyn/core"
import { canonical, digestOf } from "../digest.ts"
import type { DecisionRecord } from "../records/DecisionRecord.ts"

/** Someone whose place is another one when the decision is replayed: null is no place. */
export interface PlaceDiffers {
  readonly referralId: string
  readonly kept: Place | null
  readonly now: Place | null
}

/** Why an answer may not be found again: another engine, another rule pack, or neither, so that the record itself was changed. */
export type WhyDifferent =
  | { readonly tag: "engine"; readonly kept: string; readonly now: string }
  | { readonly tag: "rule-pack"; readonly kept: string; readonly now: string }
  | { readonly tag: "record" }

/** A decision replayed: the same to the last byte, or what differs (places, and the other parts of the answer by name) and why. */
export type Replayed =
  | { readonly tag: "identical" }
  | {
      readonly tag: "different"
      readonly places: ReadonlyArray<PlaceDiffers>
      readonly parts: ReadonlyArray<string>
      readonly because: ReadonlyArray<WhyDifferent>
    }

/**
 * Asks the engine again what it answered when a decision was made.
 *
 * Shape: the record's slice is a sound snapshot by the pack.
 * Fails: never; an answer that cannot be read differs in every part.
 */
export function replay(record: DecisionRecord, pack: RulePack): Replayed {
  const matching = match(record.slice, pack)
  if (canonical(matching) === record.answer) return { tag: "identical" }
  const kept = parsed(record.answer)
  const rulePack = digestOf(pack)
  const because: ReadonlyArray<WhyDifferent> = [
    ...(record.engine === engineVersion ? [] : [{ tag: "engine" as const, kept: record.engine, now: engineVersion }]),
    ...(record.digests.rulePack === rulePack ? [] : [{ tag: "rule-pack" as const, kept: record.digests.rulePack, now: rulePack }])
  ]
  return {
    tag: "different",
    places: differing(placesIn(kept), placesIn(matching)),
    parts: (["assignments", "unplaced", "closures", "vacancies"] as const).filter((part) => !isEqual(memberOf(kept, part), matching[part])),
    because: because.length > 0 ? because : [{ tag: "record" }]
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function isEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && canonical(one) === canonical(other)
}

function placesIn(given: unknown): ReadonlyMap<string, Place | null> {
  const reading = readMatching(given)
  if (reading.tag === "refused") return new Map()
  return new Map([
    ...reading.value.assignments.map(({ referralId, startsOn, vacancyId }) => [referralId, { vacancyId, startsOn }] as const),
    ...reading.value.unplaced.map(({ referralId }) => [referralId, null] as const)
  ])
}

function differing(kept: ReadonlyMap<string, Place | null>, now: ReadonlyMap<string, Place | null>): ReadonlyArray<PlaceDiffers> {
  return [...new Set([...kept.keys(), ...now.keys()])].flatMap((referralId) => {
    const [one, other] = [kept.get(referralId) ?? null, now.get(referralId) ?? null]
    return one?.vacancyId === other?.vacancyId && one?.startsOn === other?.startsOn ? [] : [{ referralId, kept: one, now: other }]
  })
}
