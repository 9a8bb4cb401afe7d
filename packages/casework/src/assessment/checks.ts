import { civilDateAt, type Fault } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"

/** A fault at `path` when the civil date is after today. */
export function checkDay(day: string, path: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  return day <= civilDateAt(at, timeZone) ? [] : [{ path, code: "in-the-future", message: "This has not happened yet" }]
}

/** A fault at `path` when a day by which something is due is past. */
export function checkDueOn(day: string, path: string, { at, timeZone }: Occasion): ReadonlyArray<Fault> {
  return day >= civilDateAt(at, timeZone) ? [] : [{ path, code: "in-the-past", message: "This day is past" }]
}

/** A fault for each code that the pack does not know. */
export function checkCircumstances(codes: ReadonlyArray<string>, path: string, { rulePack }: Occasion): ReadonlyArray<Fault> {
  const known = new Set(rulePack.circumstances.map(({ code }) => code))
  return codes.flatMap((code, index) =>
    known.has(code)
      ? []
      : [{ path: `${path}/circumstances/${index}`, code: "unknown", message: "No circumstance of the pack has this id or code" }]
  )
}
