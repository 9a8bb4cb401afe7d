import { noTsb, type Snapshot } from "@samsyn/core"
import { type LargeShape, largeSnapshot } from "@samsyn/testing"
import { levels, ranksOf } from "../../../packages/core/src/matching/levels.ts"
import { poolOf } from "../../../packages/core/src/matching/pool.ts"
import type { Problem, Solution } from "../../../packages/core/src/matching/solve.ts"
import { deskOf } from "../../../packages/core/src/queues/Desk.ts"

/** The seed of everything that is drawn here. */
export const seed = 7

/** A tenth of the sizes with `--small`, to try the bench itself. */
export const scale = process.argv.includes("--small") ? 0.1 : 1

export function sized(size: number): number {
  return Math.round(size * scale)
}

export function snapshotOf(shape: Omit<LargeShape, "seed">): Snapshot {
  return largeSnapshot(noTsb, { ...shape, seed })
}

/** What the core's solver is given for a snapshot. The core exports only the whole matching, so the bench reaches for its parts. */
export function problemOf(snapshot: Snapshot): Problem {
  const desk = deskOf(snapshot, noTsb)
  const pool = poolOf(desk)
  const { edgesFrom, places, seekers, vacancyOf } = pool
  return { seekers: seekers.length, places, edgesFrom, vacancyOf, ranks: ranksOf(desk, pool) }
}

export function placedIn(solution: Solution): number {
  return solution.edgeOf.reduce((placed, edge) => placed + (edge === -1 ? 0 : 1), 0)
}

/** How often an edge was looked at for each that there is, level by level; looks at rows of bits, 32 vacancies at a time, are not among them. */
export function visitsText(problem: Problem, solution: Solution): string {
  const each = solution.edgesVisited.map(
    (visits, level) => `${levels[level]} ${(visits / Math.max(1, problem.vacancyOf.length)).toFixed(2)}`
  )
  return `looks an edge: ${each.join(", ")}`
}
