import type { Fault } from "@samsyn/core"
import type { FormPart } from "../records/Intake.ts"

/** A fault for each part that stands earlier too: two texts for one part leave open which holds. */
export function checkParts(parts: ReadonlyArray<FormPart>, path: string): ReadonlyArray<Fault> {
  return parts.flatMap(({ part }, index) =>
    parts.findIndex((other) => other.part === part) < index
      ? [{ path: `${path}/${index}/part`, code: "repeated", message: "This part stands earlier in the list too" }]
      : []
  )
}
