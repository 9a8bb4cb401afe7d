import { candidateDaysOn, groundOf, guideDay } from "../dates/candidates.ts"
import { dateOrNull, referralById } from "../dates/datesOf.ts"
import { type Sight, sightOf } from "../facts/sight.ts"
import type { RulePack } from "../rules/RulePack.ts"
import { circumstancesOf, numberBoundsOf } from "../rules/when.ts"
import type { Fact, Referral, Snapshot } from "../snapshot/Snapshot.ts"
import { type Desk, deskOf } from "./Desk.ts"
import { compareEntries, type Entry } from "./keys.ts"
import { placeOrder } from "./order.ts"
import { pointsParts, totalPoints } from "./points.ts"

/** A fact about oneself that would have to be so. */
export interface OwnFact {
  readonly circumstance: string
  readonly value: boolean | number
}

/** The fewest own facts with which someone would stand at a position or before it; `none`: no own facts would. */
export type WhatWouldMove =
  | { readonly tag: "already"; readonly position: number }
  | { readonly tag: "facts"; readonly facts: ReadonlyArray<OwnFact>; readonly position: number; readonly latestStartOn: string | null }
  | { readonly tag: "none" }
  | { readonly tag: "notInQueue" }

/** The most circumstances whose combinations are tried; a pack's conditions speak of fewer. */
const circumstancesMax = 12

/**
 * The fewest own facts that, seen by the pile and decided on, would put someone at a position or before it, everyone else as they are.
 * For the assessor and the auditor only: it says what the rules look at, not what anyone should write.
 *
 * Shape: ties between equally few are broken by the order of the pack. A date already decided is never made later.
 * Units: 1-based positions, civil dates.
 * Fails: throws when no referral has the id.
 * Laws: the facts named get there; no fewer do (all smaller sets are tried).
 * Cost: exponential in the circumstances that the condition's exceptions and the pack's scales speak of, at most twelve.
 * Source: design section 4.4.
 */
export function whatWouldMove(
  snapshot: Snapshot,
  pack: RulePack,
  question: { readonly referralId: string; readonly position: number }
): WhatWouldMove {
  const desk = deskOf(snapshot, pack)
  const referral = referralById(snapshot, question.referralId)
  const order = placeOrder(desk, "pile")
  const index = order.findIndex((entry) => entry.referral === referral)
  const entry = order[index]
  if (entry === undefined) return { tag: "notInQueue" }
  if (index + 1 <= question.position) return { tag: "already", position: index + 1 }
  const sight = sightOf(desk.factsOf(referral), "pile")
  const choices = choicesOf(desk, referral, sight)
  for (let size = 1; size <= choices.length; size++) {
    for (const facts of subsets(choices, size)) {
      const moved = entryWith(desk, entry, sight, facts)
      const position = 1 + order.filter((other) => compareEntries(other, moved) < 0).length
      if (position <= question.position) return { tag: "facts", facts, position, latestStartOn: dateOrNull(moved.dates.latestStart) }
    }
  }
  return { tag: "none" }
}

/** For each circumstance that the rules look at, in the order of the pack, the values that would make a difference. */
function choicesOf(desk: Desk, referral: Referral, sight: Sight): ReadonlyArray<ReadonlyArray<OwnFact>> {
  const { conditions, pack } = desk.rules
  const whens = (conditions.get(referral.condition ?? "")?.exceptions ?? []).map(({ when }) => when)
  const scales = pack.points ?? []
  const spoken = new Set([...whens.flatMap(circumstancesOf), ...scales.map(({ circumstance }) => circumstance)])
  return pack.circumstances
    .filter(({ code }) => spoken.has(code))
    .slice(0, circumstancesMax)
    .map(({ code, value: kind }) => {
      const bounds = whens.flatMap((when) => numberBoundsOf(when, code)).flatMap((bound) => [bound, bound + 1])
      const ratings = scales
        .filter(({ circumstance }) => circumstance === code)
        .flatMap(({ ratings: steps }) => steps.map(({ from }) => from))
      const values: ReadonlyArray<boolean | number> =
        kind === "flag" ? [true, false] : [...new Set([...bounds, ...ratings])].toSorted((a, b) => a - b)
      return values.filter((value) => sight.get(code)?.value !== value).map((value) => ({ circumstance: code, value }))
    })
}

/** Every way of taking one value of each of `size` circumstances, the first circumstances first. */
function* subsets(choices: ReadonlyArray<ReadonlyArray<OwnFact>>, size: number, from = 0): Generator<ReadonlyArray<OwnFact>> {
  if (size === 0) return yield []
  for (let index = from; index <= choices.length - size; index++) {
    for (const fact of choices[index] as ReadonlyArray<OwnFact>) {
      for (const rest of subsets(choices, size - 1, index + 1)) yield [fact, ...rest]
    }
  }
}

/** The entry as it would be, had the assessor decided on these facts too. */
function entryWith(desk: Desk, entry: Entry, sight: Sight, facts: ReadonlyArray<OwnFact>): Entry {
  const { referral } = entry
  const { moment, rules } = desk
  const known = new Map<string, Pick<Fact, "value">>([
    ...sight,
    ...facts.map(({ circumstance, value }) => [circumstance, { value }] as const)
  ])
  const guide = guideDay(candidateDaysOn(rules, moment.holidays, referral, () => ({ ...groundOf(referral, sight), sight: known })))
  const latestStart = Math.min(entry.dates.latestStart, guide)
  const sortsBy = rules.pack.order.place.map((key, index) => {
    if (key === "latest-start") return latestStart
    if (key === "points") return -totalPoints(pointsParts(rules.pack.points ?? [], known))
    return entry.sortsBy[index] as number
  })
  return { referral, dates: { ...entry.dates, latestStart }, sortsBy: sortsBy.slice(0, entry.sortsBy.length) }
}
