import type { CaseworkEvent } from "./CaseworkEvent.ts"
import { noRecords, type Records } from "./Records.ts"

/**
 * What an event writes: `put` inserts rows, or replaces those of the same id; `replace` puts these rows in place of all there are.
 *
 * The state of `evolve` and the rows of the store both come from this one function, so they cannot part.
 */
export interface Writes {
  readonly tag: "put" | "replace"
  readonly rows: Records
}

export function writes(event: CaseworkEvent): Writes {
  switch (event.tag) {
    case "referral-received":
      return put({ referrals: [event.referral] })
    case "note-attached":
      return put({ notes: [event.note], facts: event.facts, windows: event.window === undefined ? [] : [event.window] })
    case "contact-recorded":
      return put({ windows: [event.window] })
    case "unit-registered":
      return put({ units: [event.unit] })
    case "vacancy-registered":
      return put({ vacancies: [event.vacancy] })
    case "snapshot-imported":
      return { tag: "replace", rows: event.records }
  }
}

function put(rows: Partial<Records>): Writes {
  return { tag: "put", rows: { ...noRecords, ...rows } }
}
