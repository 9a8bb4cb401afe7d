import type { Desk } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import type { Certificate } from "./Matching.ts"
import type { Pool } from "./pool.ts"
import { failedConditions, type FailedCondition } from "./whyNot.ts"

type CareLevelsFailed = Extract<Certificate, { readonly tag: "noneEligible" }>["careLevels"]

/**
 * For each wanted care level how many vacancies there are, and how many of them fail each condition.
 * Judged once for all who want the same and of whom the vacancies ask the same; one by one for those who have refused something.
 */
export function makeCareLevelsFailed({ snapshot }: Desk, pool: Pool): (entry: Entry) => CareLevelsFailed {
  const ofLevel = Map.groupBy(pool.vacancies.keys(), (index) => pool.vacancies[index]?.careLevel ?? "")
  const asksOfPerson = pool.vacancies.some(({ admits }) => Object.keys(admits).length > 0)
  const haveRefused = new Set(snapshot.refusals.map(({ referralId }) => referralId))
  const known = new Map<string, CareLevelsFailed>()
  return (entry) => {
    const { careLevels, earliestOn, id, needs, onlyWishes, person, wishes } = entry.referral
    if (haveRefused.has(id)) return careLevelsFailed(pool, ofLevel, entry)
    const wants = JSON.stringify([careLevels, needs, onlyWishes === true ? wishes : null, earliestOn, asksOfPerson ? person : null])
    const shared = known.get(wants)
    if (shared !== undefined) return shared
    const found = careLevelsFailed(pool, ofLevel, entry)
    known.set(wants, found)
    return found
  }
}

function careLevelsFailed(pool: Pool, ofLevel: ReadonlyMap<string, ReadonlyArray<number>>, entry: Entry): CareLevelsFailed {
  return [...new Set(entry.referral.careLevels)].map((careLevel) => {
    const indexes = ofLevel.get(careLevel) ?? []
    const failed = indexes.flatMap((index) => failedConditions(pool.pairOf(entry, index)).map(summary))
    const counted = Map.groupBy(failed, ({ condition, detail }) => JSON.stringify([condition, detail]))
    return {
      careLevel,
      vacancies: indexes.length,
      failed: [...counted.values()]
        .map((same) => ({ ...(same[0] as (typeof failed)[number]), vacancies: same.length }))
        .toSorted(
          (one, other) =>
            other.vacancies - one.vacancies || (`${one.condition} ${one.detail}` < `${other.condition} ${other.detail}` ? -1 : 1)
        )
    }
  })
}

function summary(failed: FailedCondition): { readonly condition: FailedCondition["condition"]; readonly detail: string | null } {
  switch (failed.condition) {
    case "need":
      return { condition: failed.condition, detail: failed.feature }
    case "admits":
      return { condition: failed.condition, detail: `${failed.bound}:${failed.verdict}` }
    case "refusal":
      return { condition: failed.condition, detail: failed.reason }
    default:
      return { condition: failed.condition, detail: null }
  }
}
