import type { Desk } from "../queues/Desk.ts"
import type { Entry } from "../queues/keys.ts"
import type { Vacancy } from "../snapshot/Snapshot.ts"
import { type Solved, solvedOf } from "./solved.ts"

/**
 * The referral that would be placed with one more place at a vacancy, or null: at most one person is.
 *
 * The first to gain is the one whose failed search closed the vacancy. If they had no place, they get it. If they had one, later, they leave
 * it, which is one person fewer in the closure of that place, so that whoever closed that one gains; and so on. Closures only rise along the way.
 * Where one more place lets another referral of someone stand for them, the order itself changes, and all is solved again.
 */
export function gainedByOneMore(desk: Desk, solved: Solved, vacancy: number): string | null {
  const { pool, solution } = solved
  if (pool.changesSeekers.has(vacancy)) return newlyPlaced(desk, solved, vacancy)
  let closure = solution.closureOf[vacancy] as number
  while (closure !== -1) {
    const seeker = solution.closedBy[closure] as number
    const edge = solution.edgeOf[seeker] as number
    if (edge === -1) return (pool.seekers[seeker] as Entry).referral.id
    closure = solution.closureOf[pool.vacancyOf[edge] as number] as number
  }
  return null
}

function newlyPlaced(desk: Desk, solved: Solved, vacancy: number): string | null {
  const before = new Set(placed(solved).map(({ referral }) => referral.personKey))
  const after = placed(solvedOf(desk, (solved.pool.vacancies[vacancy] as Vacancy).id))
  return after.find(({ referral }) => !before.has(referral.personKey))?.referral.id ?? null
}

function placed({ pool, solution }: Solved): ReadonlyArray<Entry> {
  return pool.seekers.filter((_, seeker) => solution.edgeOf[seeker] !== -1)
}
