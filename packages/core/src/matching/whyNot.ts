import type { RulePack } from "../rules/RulePack.ts"
import { type Moment, momentOf } from "../snapshot/moment.ts"
import type { Refusal, Referral, Snapshot, Vacancy } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { referralById } from "../dates/datesOf.ts"
import { admissionsOf } from "./admits.ts"
import { commitmentStands } from "./commitmentStands.ts"
import { barOf, barsStart } from "./refusalBars.ts"
import { earliestDay, firstIntakeDay, startDay } from "./startDay.ts"

/** One condition that a pair of a person and a vacancy fails. */
export type FailedCondition =
  | { readonly condition: "place"; readonly places: number; readonly committed: number }
  | {
      readonly condition: "day"
      readonly freeFrom: string
      readonly freeUntil: string | null
      readonly earliestOn: string | null
      readonly intakeDays: ReadonlyArray<string> | null
    }
  | { readonly condition: "careLevel"; readonly careLevel: string; readonly wanted: ReadonlyArray<string> }
  | { readonly condition: "wish"; readonly unitId: string; readonly wishes: ReadonlyArray<string> }
  | { readonly condition: "need"; readonly feature: string }
  | {
      readonly condition: "admits"
      readonly bound: "sex" | "ageMin" | "ageMax"
      readonly verdict: "failed" | "needsChecking"
      readonly onDay: string
    }
  | { readonly condition: "refusal"; readonly at: string; readonly reason: string; readonly barsUntil: string | null }

/**
 * All conditions that a referral and a vacancy fail together; none: the pair is eligible.
 *
 * Shape: conditions on the person's age are judged on the day of start, or on the first day both are free where no day of start exists.
 * Fails: throws when the snapshot has no such referral or vacancy.
 * Laws: empty exactly for the pairs that `match` may use; mending exactly these makes the pair eligible.
 * Source: design section 4.6.
 */
export function whyNot(
  snapshot: Snapshot,
  pack: RulePack,
  question: { readonly referralId: string; readonly vacancyId: string }
): ReadonlyArray<FailedCondition> {
  const moment = momentOf(snapshot)
  const referral = referralById(snapshot, question.referralId)
  const vacancy = snapshot.vacancies.find(({ id }) => id === question.vacancyId)
  if (vacancy === undefined) throw new Error("whyNot: no vacancy of the snapshot has this id")
  const committed = snapshot.commitments.filter(
    (commitment) => commitment.vacancyId === vacancy.id && commitmentStands(commitment, moment)
  ).length
  const refusals = snapshot.refusals.filter(({ referralId, unitId }) => referralId === referral.id && unitId === vacancy.unitId)
  return failedConditions({ referral, vacancy, committed, refusals, pack, moment })
}

/** A pair with everything its eligibility rests on. */
export interface Pair {
  readonly referral: Referral
  readonly vacancy: Vacancy
  readonly committed: number
  /** The person's refusals of the vacancy's unit. */
  readonly refusals: ReadonlyArray<Refusal>
  readonly pack: RulePack
  readonly moment: Moment
}

export function failedConditions(pair: Pair): ReadonlyArray<FailedCondition> {
  const { committed, moment, referral, vacancy } = pair
  const failed: Array<FailedCondition> = []
  if (committed >= vacancy.places) failed.push({ condition: "place", places: vacancy.places, committed })
  const start = startDay(referral, vacancy, moment)
  if (start === undefined) {
    const { freeFrom, freeUntil, intakeDays } = vacancy
    failed.push({
      condition: "day",
      freeFrom,
      freeUntil: freeUntil ?? null,
      earliestOn: referral.earliestOn ?? null,
      intakeDays: intakeDays ?? null
    })
  }
  if (!referral.careLevels.includes(vacancy.careLevel))
    failed.push({ condition: "careLevel", careLevel: vacancy.careLevel, wanted: referral.careLevels })
  if (referral.onlyWishes === true && !referral.wishes.includes(vacancy.unitId))
    failed.push({ condition: "wish", unitId: vacancy.unitId, wishes: referral.wishes })
  for (const feature of new Set(referral.needs)) {
    if (!vacancy.features.includes(feature)) failed.push({ condition: "need", feature })
  }
  const from = earliestDay(referral, vacancy, moment.today)
  const day = start ?? firstIntakeDay(vacancy, from, moment) ?? from
  return [...failed, ...failedAdmissions(pair, day), ...failedRefusals(pair, day)]
}

function failedAdmissions({ referral, vacancy }: Pair, day: number): ReadonlyArray<FailedCondition> {
  const onDay = formatCivilDate(day)
  return admissionsOf(vacancy.admits, referral.person, onDay).flatMap(({ bound, verdict }) =>
    verdict === "met" ? [] : [{ condition: "admits" as const, bound, verdict, onDay }]
  )
}

function failedRefusals({ moment, pack, refusals }: Pair, day: number): ReadonlyArray<FailedCondition> {
  return refusals.flatMap((refusal) => {
    const bar = barOf(refusal, pack, moment)
    if (!barsStart(bar, day)) return []
    const barsUntil = bar.tag === "until" ? formatCivilDate(bar.day) : null
    return [{ condition: "refusal" as const, at: refusal.at, reason: refusal.reason, barsUntil }]
  })
}
