import { checkRecords, under } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { PlaceCommand } from "./Command.ts"

/** Adds who is on duty from an instant until another, and how to reach them and their leader. Watches may overlap. */
export function registerDuty(
  records: Records,
  { by, duty }: Extract<PlaceCommand, { readonly tag: "register-duty" }>,
  occasion: Occasion
): Decision {
  if (records.duty.some((known) => known.id === duty.id)) return idTaken("/id")
  const { from, reach, until } = duty
  const faults = under(checkRecords({ duty: [{ from, reach, until }] }, occasion), "/duty/0")
  return faults.length === 0 ? accepted({ tag: "duty-registered", by, puts: { duty: [duty] } }) : refused("invalid", ...faults)
}
