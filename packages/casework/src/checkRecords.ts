import { checkSnapshot, type Fault, instantMillis, type Snapshot } from "@samsyn/core"
import type { Occasion } from "./Occasion.ts"

/** The core's own faults of a few records beside what they refer to, as in a snapshot that holds nothing else. */
export function checkRecords(records: Partial<Snapshot>, occasion: Occasion): ReadonlyArray<Fault> {
  const snapshot: Snapshot = {
    format: "samsyn.snapshot/1",
    asOf: occasion.at,
    timeZone: occasion.timeZone,
    holidays: [],
    rulePack: { id: occasion.rulePack.id, version: occasion.rulePack.version },
    referrals: [],
    facts: [],
    windows: [],
    approaches: [],
    units: [],
    vacancies: [],
    commitments: [],
    refusals: [],
    doors: [],
    duty: [],
    ...records
  }
  return checkSnapshot(snapshot, occasion.rulePack)
}

/** The faults under `from`, as seen from there: those under `/referrals/0` with the paths of the referral. */
export function under(faults: ReadonlyArray<Fault>, from: string): ReadonlyArray<Fault> {
  return faults.flatMap((fault) => (fault.path.startsWith(`${from}/`) ? [{ ...fault, path: fault.path.slice(from.length) }] : []))
}

/** A fault at `path` when the instant is after the occasion: nothing can have been seen or said there. */
export function checkPast(instant: string, path: string, occasion: Occasion): ReadonlyArray<Fault> {
  if (instantMillis(instant) <= instantMillis(occasion.at)) return []
  return [{ path, code: "in-the-future", message: "This has not happened yet" }]
}
