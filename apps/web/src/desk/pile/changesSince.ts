import { keptInOrder } from "./keptInOrder.ts"

/** A row of a queue as a reader last saw it: who, at which position, and the date it stands on. */
export type RowSeen = readonly [referralId: string, position: number, dueOn: string | null]

/** A queue as a reader last saw it. */
export interface QueueSeen {
  /** The time of the data that were seen, an instant. */
  readonly at: string
  readonly rows: ReadonlyArray<RowSeen>
}

/** What is different at one row. */
export interface RowChange {
  readonly isNew: boolean
  /** Positions upwards since then, downwards below 0; 0: still in the same order with those around it. */
  readonly moved: number
  /** The date it stood on then, where it is another now; null: it had none. */
  readonly wasDueOn?: string | null
}

/** What is different in a queue: at each row where something is, and who has left it. */
export interface QueueChanges {
  readonly rows: ReadonlyMap<string, RowChange>
  readonly gone: ReadonlyArray<string>
}

/**
 * What has changed since a reader saw the queue. That others came or left moves nobody: moved is who passed, or was passed by, someone who was there then and
 * still is; where two have changed places, it is the one whose date is another.
 *
 * Units: `moved` in positions.
 */
export function changesSince(seen: ReadonlyArray<RowSeen>, now: ReadonlyArray<RowSeen>): QueueChanges {
  const before = new Map(seen.map((row) => [row[0], row]))
  const present = new Set(now.map(([id]) => id))
  const hasSameDate = ([id, , dueOn]: RowSeen) => before.get(id)?.[2] === dueOn
  const keptOnes = now.filter(hasSameDate).map(([id]) => id)
  const inOrder = keptInOrder(
    seen.map(([id]) => id),
    keptOnes
  )
  const aheadBefore = aheadOf(seen, inOrder)
  const aheadNow = aheadOf(now, inOrder)
  const ranksBefore = ranksOf(seen.filter(([id]) => present.has(id)))
  const ranksNow = ranksOf(now.filter(([id]) => before.has(id)))
  const rows = new Map<string, RowChange>()
  for (const row of now) {
    const [id] = row
    const was = before.get(id)
    if (was === undefined) rows.set(id, { isNew: true, moved: 0 })
    else {
      const isDated = !hasSameDate(row)
      const hasPassed = !inOrder.has(id) && aheadBefore.get(id) !== aheadNow.get(id)
      const moved = hasPassed ? (ranksBefore.get(id) ?? 0) - (ranksNow.get(id) ?? 0) : 0
      if (isDated || moved !== 0) rows.set(id, { isNew: false, moved, ...(isDated ? { wasDueOn: was[2] } : {}) })
    }
  }
  return { rows, gone: seen.flatMap(([id]) => (present.has(id) ? [] : [id])) }
}

function ranksOf(rows: ReadonlyArray<RowSeen>): ReadonlyMap<string, number> {
  return new Map(rows.map(([id], rank) => [id, rank]))
}

/** How many of those who kept their order stand before each. */
function aheadOf(rows: ReadonlyArray<RowSeen>, inOrder: ReadonlySet<string>): ReadonlyMap<string, number> {
  let ahead = 0
  return new Map(rows.map(([id]) => [id, inOrder.has(id) ? ahead++ : ahead]))
}
