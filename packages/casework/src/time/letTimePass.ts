import { accepted, type Decision } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { asTimePasses } from "./asTimePasses.ts"

/** Puts on record what time has done by now: one event, or none where it has done nothing. */
export function letTimePass(records: Records, occasion: Occasion): Decision {
  const puts = asTimePasses(records, occasion)
  return Object.keys(puts).length === 0 ? accepted() : accepted({ tag: "time-passed", puts })
}
