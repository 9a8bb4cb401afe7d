import { planStatuses } from "../records/Near.ts"
import type { Records } from "../records/Records.ts"

/** How many of those who wait have a plan of each status (8705). `none` counts those of whom nothing is recorded. */
export interface PlanFigures {
  readonly waiting: number
  readonly byStatus: ReadonlyArray<{ readonly status: (typeof planStatuses)[number]; readonly count: number }>
  readonly none: number
}

/**
 * The share of plans by status, of the referrals that still wait: a figure of the services, without a row about anyone.
 * Source: design.md 4.8, "plan status (8705) is kept and its share shown"; codes: domain.md 4 [8][13].
 *
 * Laws: the counts and `none` always sum to those who wait.
 */
export function planFigures({ plans, referrals }: Pick<Records, "plans" | "referrals">): PlanFigures {
  const waiting = new Set(referrals.flatMap(({ ended, id }) => (ended === undefined ? [id] : [])))
  const counted = plans.filter(({ id }) => waiting.has(id))
  const byStatus = planStatuses.map((status) => ({ status, count: counted.filter((plan) => plan.status === status).length }))
  return { waiting: waiting.size, byStatus, none: waiting.size - counted.length }
}
