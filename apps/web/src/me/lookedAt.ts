import type { AccessToldAnswer } from "@samsyn/contract"

/** What one role of one service did with one matter on one day: told once, with how often, and the number of the latest. */
export interface Looked {
  readonly entry: AccessToldAnswer
  readonly day: string
  readonly times: number
}

/** Who looked, the latest first, what is alike on one day as one; what the person looked at themselves is left out. */
export function lookedAt(entries: ReadonlyArray<AccessToldAnswer>, dayOf: (instant: string) => string): ReadonlyArray<Looked> {
  const looked = new Map<string, Looked>()
  for (const entry of entries.toSorted((one, other) => other.number - one.number)) {
    if (entry.role === "person") continue
    const { act, isEmergency, matter, outcome, profession, purpose, role, service } = entry
    const day = dayOf(entry.at)
    const key = JSON.stringify([day, role, profession, service, matter, act, outcome, purpose, isEmergency])
    const known = looked.get(key)
    looked.set(key, known === undefined ? { entry, day, times: 1 } : { ...known, times: known.times + 1 })
  }
  return [...looked.values()]
}
