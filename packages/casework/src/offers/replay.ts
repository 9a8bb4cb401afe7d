import { engineVersion, match, type Matching, type Place, readMatching, type RulePack } from "@samsyn/core"
import { type RightsShown, rightsShown } from "../assessment/rightsRecordOf.ts"
import { canonical, digestOf } from "../digest.ts"
import type { DecisionRecord } from "../records/DecisionRecord.ts"
import { sealsOf } from "../records/sealed.ts"

/** Someone whose place is another one when the decision is replayed: null is no place. */
export interface PlaceDiffers {
  readonly referralId: string
  readonly kept: Place | null
  readonly now: Place | null
}

/**
 * Why an answer may not be found again: another engine; another rule pack; a record that was changed after it was kept; or one without seals, of which nobody can tell whether
 * it was.
 */
export type WhyDifferent =
  | { readonly tag: "engine"; readonly kept: string; readonly now: string }
  | { readonly tag: "rule-pack"; readonly kept: string; readonly now: string }
  | { readonly tag: "record" }
  | { readonly tag: "unsealed" }

/**
 * A field of a record that is not what it must be, and why. `kept` and `now`: for the engine its versions, for everything else digests, of what was kept and of what stands
 * there or is answered now; null where there is none.
 */
export interface FieldDiffers {
  readonly field: string
  readonly kept: string | null
  readonly now: string | null
  readonly why: WhyDifferent["tag"]
}

/** A decision replayed: the same to the last byte, or each field that differs, places and parts of the answer by name, and why. */
export type Replayed =
  | { readonly tag: "identical" }
  | {
      readonly tag: "different"
      readonly fields: ReadonlyArray<FieldDiffers>
      readonly places: ReadonlyArray<PlaceDiffers>
      readonly parts: ReadonlyArray<string>
      readonly because: ReadonlyArray<WhyDifferent>
    }

/**
 * Asks the engine again what it answered when a decision was made, and holds every field of the record against its seal. A seal tells a record that was changed from one that
 * was not; that nobody wrote record and seals anew, the log tells (verify-log).
 *
 * Shape: the record's slice is a sound snapshot by the pack.
 * Fails: never; an answer that cannot be read differs in every part.
 */
export function replay(record: DecisionRecord, pack: RulePack): Replayed {
  const answer = answerTo(record, pack)
  const isFound = canonical(answer) === record.answer
  const broken = brokenSeals(record)
  const rulePack = digestOf(pack)
  const others: ReadonlyArray<FieldDiffers> = [
    ...(record.engine === engineVersion ? [] : [{ field: "engine", kept: record.engine, now: engineVersion, why: "engine" as const }]),
    ...(record.digests.rulePack === rulePack
      ? []
      : [{ field: "digests.rulePack", kept: record.digests.rulePack, now: rulePack, why: "rule-pack" as const }])
  ].filter(({ field }) => !broken.some((one) => one.field === field))
  const known = [...broken, ...others]
  const found: FieldDiffers = {
    field: "answer",
    kept: digestOf(record.answer),
    now: digestOf(canonical(answer)),
    why: others[0]?.why ?? "record"
  }
  const fields = isFound || known.some(({ field }) => field === "answer") ? known : [...known, found]
  if (fields.length === 0) return { tag: "identical" }
  const kept = isFound ? answer : parsed(record.answer)
  return {
    tag: "different",
    fields,
    places: differing(placesIn(kept), placesIn(answer)),
    parts: [...new Set([...namesIn(answer), ...namesIn(kept)])].filter((part) => !isEqual(memberOf(kept, part), memberOf(answer, part))),
    because: becauseOf(fields)
  }
}

/** What the core answers now; nothing about someone who is not in the slice. */
function answerTo(record: DecisionRecord, pack: RulePack): Matching | RightsShown | Record<never, never> {
  if (record.kind !== "right" && record.kind !== "reassessment") return match(record.slice, pack)
  return record.slice.referrals.some(({ id }) => id === record.referralId) ? rightsShown(record, pack) : {}
}

/** The fields that are not what was sealed: changed, added or taken away. */
function brokenSeals(record: DecisionRecord): ReadonlyArray<FieldDiffers> {
  if (record.seals === undefined) return [{ field: "seals", kept: null, now: null, why: "unsealed" }]
  const { seals } = record
  const now = sealsOf(record)
  return [...new Set([...Object.keys(now), ...Object.keys(seals)])].flatMap((field): ReadonlyArray<FieldDiffers> => {
    const [one = null, other = null] = [seals[field], now[field]]
    return one === other ? [] : [{ field, kept: one, now: other, why: "record" }]
  })
}

/** Each reason once, as far as the fields give it. */
function becauseOf(fields: ReadonlyArray<FieldDiffers>): ReadonlyArray<WhyDifferent> {
  const named = (["engine", "rule-pack"] as const).flatMap((tag) => {
    const field = fields.find(({ field: name, why }) => why === tag && name !== "answer")
    return field === undefined ? [] : [{ tag, kept: field.kept ?? "", now: field.now ?? "" }]
  })
  const bare = (["record", "unsealed"] as const).flatMap((tag) => (fields.some(({ why }) => why === tag) ? [{ tag }] : []))
  return [...named, ...bare]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function namesIn(value: unknown): ReadonlyArray<string> {
  return typeof value === "object" && value !== null ? Object.keys(value) : []
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function isEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && canonical(one) === canonical(other)
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
