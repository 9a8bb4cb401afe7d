import type { Unit } from "@samsyn/core"
import { accepted, type Decision, idTaken } from "../Decision.ts"
import type { Records } from "../records/Records.ts"

/** Adds a treatment unit. */
export function registerUnit(records: Records, unit: Unit): Decision {
  return records.units.some((known) => known.id === unit.id)
    ? idTaken("/id")
    : accepted({ tag: "unit-registered", puts: { units: [unit] } })
}
