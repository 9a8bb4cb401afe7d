import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { JudgeDuplicate } from "./Command.ts"
import { intakeOf } from "./intakeOf.ts"
import { openReferral } from "./openReferral.ts"
import { possibleDuplicates } from "./possibleDuplicates.ts"

/** Records what someone decided about two records that may be of one request. Neither is changed: where they are one, the wait of one of them is ended by the one who says so. */
export function judgeDuplicate(records: Records, { by, of, referralId, verdict }: JudgeDuplicate, { at }: Occasion): Decision {
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  if (!possibleDuplicates(records, found.value).some(({ about }) => about.id === of)) {
    return refused("invalid", { path: "/of", code: "unknown", message: "No possible duplicate has this id" })
  }
  const intake = intakeOf(records, referralId)
  return accepted({
    tag: "duplicate-judged",
    by,
    puts: { intakes: [{ ...intake, duplicates: [...intake.duplicates, { at, by, of, verdict }] }] }
  })
}
