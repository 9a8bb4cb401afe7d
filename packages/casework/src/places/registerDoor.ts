import { checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { PlaceCommand } from "./Command.ts"

/** Adds a door: help that can be walked into or called without a place. */
export function registerDoor(
  records: Records,
  { by, door }: Extract<PlaceCommand, { readonly tag: "register-door" }>,
  occasion: Occasion
): Decision {
  if (records.doors.some((known) => known.id === door.id)) return idTaken("/id")
  const faults = under(checkRecords({ doors: [door] }, occasion), "/doors/0")
  return faults.length === 0 ? accepted({ tag: "door-registered", by, puts: { doors: [door] } }) : refused("invalid", ...faults)
}
