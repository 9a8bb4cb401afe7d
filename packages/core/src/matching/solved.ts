import type { Desk } from "../queues/Desk.ts"
import { ranksOf } from "./levels.ts"
import { type Pool, poolOf } from "./pool.ts"
import { type Solution, solve } from "./solve.ts"

/** A pool with its edges ranked, and the matching of it. */
export interface Solved {
  readonly pool: Pool
  /** One array a level, indexed by edge. */
  readonly ranks: ReadonlyArray<Int32Array>
  readonly solution: Solution
}

/** Solves the pool of a desk; `oneMoreAt` asks what it would be with one more place at a vacancy. */
export function solvedOf(desk: Desk, oneMoreAt?: string): Solved {
  const pool = poolOf(desk, oneMoreAt)
  const ranks = ranksOf(desk, pool)
  const { edgesFrom, places, seekers, vacancyOf } = pool
  return { pool, ranks, solution: solve({ seekers: seekers.length, places, edgesFrom, vacancyOf, ranks }) }
}
