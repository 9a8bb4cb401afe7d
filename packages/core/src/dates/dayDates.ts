import { isSeenFromPile, type Vantage } from "../facts/sight.ts"
import type { Rules } from "../rules/Rules.ts"
import type { Fact, Referral } from "../snapshot/Snapshot.ts"
import { civilDay } from "../time/civilDate.ts"
import type { Holidays } from "../time/duration.ts"
import { type CandidateDay, candidateDays, guideDay } from "./candidates.ts"

/** Stands for "no date", later than every date. */
export const never = Number.POSITIVE_INFINITY

/** The dates of one referral by one vantage, as day numbers; {@link never} where there is none. */
export interface DayDates {
  /** The latest start by this vantage: what the order is read from. */
  readonly latestStart: number
  /** The guide's date on what is in sight. */
  readonly guide: number
  /** The earliest the date could be, if what is unknown turned out so. */
  readonly couldBe: number
  readonly candidates: ReadonlyArray<CandidateDay>
}

/**
 * The dates of a referral by the pile and near the person.
 *
 * The pile date is the decided one, else the guide's. The near date is the near guide's where that is earlier than both the pile date
 * and the pile's guide date, else the pile date: so it is never later, and every difference has a near fact behind it.
 */
export function bothDayDates(
  rules: Rules,
  holidays: Holidays,
  referral: Referral,
  facts: ReadonlyArray<Fact>
): { readonly [V in Vantage]: DayDates } {
  const pile = pileDayDates(rules, holidays, referral, facts)
  if (facts.every(isSeenFromPile)) return { pile, near: pile }
  const candidates = candidateDays(rules, holidays, referral, facts, "near")
  const guide = guideDay(candidates)
  const latestStart = guide < Math.min(pile.latestStart, pile.guide) ? guide : pile.latestStart
  return { pile, near: { latestStart, guide, couldBe: Math.min(latestStart, earliest(candidates)), candidates } }
}

/** The dates of a referral by the pile alone. */
export function pileDayDates(rules: Rules, holidays: Holidays, referral: Referral, facts: ReadonlyArray<Fact>): DayDates {
  const candidates = candidateDays(rules, holidays, referral, facts, "pile")
  const guide = guideDay(candidates)
  const decided = referral.rights.latestStartOn
  const latestStart = decided === undefined ? guide : civilDay(decided)
  return { latestStart, guide, couldBe: Math.min(latestStart, earliest(candidates)), candidates }
}

function earliest(candidates: ReadonlyArray<CandidateDay>): number {
  return candidates.reduce((day, candidate) => Math.min(day, candidate.day), never)
}
