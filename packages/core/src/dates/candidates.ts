import { ageOn } from "../facts/age.ts"
import { type Sight, sightOf, type Vantage } from "../facts/sight.ts"
import type { ConditionException } from "../rules/RulePack.ts"
import type { Rules } from "../rules/Rules.ts"
import { evaluate, type Ground } from "../rules/when.ts"
import type { Fact, Referral } from "../snapshot/Snapshot.ts"
import { civilDay } from "../time/civilDate.ts"
import { addToDay, type Duration, type Holidays } from "../time/duration.ts"

/** A latest start that a rule gives, or would give if what is unknown turned out so. */
export interface CandidateDay {
  readonly day: number
  readonly isCertain: boolean
  readonly rule:
    | { readonly tag: "guide" }
    | { readonly tag: "exception"; readonly exception: ConditionException }
    | { readonly tag: "fallback" }
}

/** The latest starts that the rules give for a referral on what is in sight from a vantage. */
export function candidateDays(
  rules: Rules,
  holidays: Holidays,
  referral: Referral,
  facts: ReadonlyArray<Fact>,
  vantage: Vantage
): ReadonlyArray<CandidateDay> {
  // Most facts are on circumstances that give no date: only those an exception speaks of are looked at.
  const spoken = rules.spokenOf.get(referral.condition ?? "")
  return candidateDaysOn(rules, holidays, referral, () =>
    groundOf(
      referral,
      sightOf(facts, vantage, (code) => spoken?.has(code) === true)
    )
  )
}

/**
 * The latest starts that the rules give for a referral on a ground: one for the condition, one for each exception
 * that holds (certain) or may hold (possible). The earliest certain one is the guide's date.
 */
export function candidateDaysOn(
  rules: Rules,
  holidays: Holidays,
  referral: Referral,
  groundFor: () => Ground
): ReadonlyArray<CandidateDay> {
  const condition = referral.condition === null ? undefined : rules.conditions.get(referral.condition)
  const seniority = civilDay(referral.seniorityOn)
  const on = (latestStart: Duration) => addToDay(seniority, latestStart, holidays)
  const candidates: Array<CandidateDay> = []
  const latestStart = condition?.latestStart ?? undefined
  if (latestStart !== undefined) candidates.push({ day: on(latestStart), isCertain: true, rule: { tag: "guide" } })
  else if (rules.pack.fallback !== undefined)
    candidates.push({ day: on(rules.pack.fallback.latestStart), isCertain: true, rule: { tag: "fallback" } })
  if (condition !== undefined && condition.exceptions.length > 0) {
    const ground = groundFor()
    for (const exception of condition.exceptions) {
      const holds = evaluate(exception.when, ground)
      if (holds !== false) {
        candidates.push({ day: on(exception.latestStart), isCertain: holds === true, rule: { tag: "exception", exception } })
      }
    }
  }
  return candidates
}

/** The earliest certain date; infinity when there is none. */
export function guideDay(candidates: ReadonlyArray<CandidateDay>): number {
  return candidates.reduce((day, candidate) => (candidate.isCertain ? Math.min(day, candidate.day) : day), Number.POSITIVE_INFINITY)
}

/** What a referral's conditions are judged on: the facts in sight, and the age on the seniority date. */
export function groundOf(referral: Referral, sight: Sight): Ground {
  return { sight, age: ageOn(referral.person, referral.seniorityOn) }
}
