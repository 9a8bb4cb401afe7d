import { accepted, type Decision, idTaken } from "../Decision.ts"
import type { Records } from "../records/Records.ts"
import type { PlaceCommand } from "./Command.ts"

/** Adds a treatment unit. */
export function registerUnit(records: Records, { by, unit }: Extract<PlaceCommand, { readonly tag: "register-unit" }>): Decision {
  return records.units.some((known) => known.id === unit.id)
    ? idTaken("/id")
    : accepted({ tag: "unit-registered", ...(by === undefined ? {} : { by }), puts: { units: [unit] } })
}
