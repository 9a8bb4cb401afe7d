import type { Fact } from "@samsyn/core"
import { checkPast, checkRecords } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import { openReferral } from "../intake/openReferral.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { RecordCircumstances } from "./Command.ts"

/** Records what the assessor has found out, as facts of the assessment. They are always shared with the unit, whose order they are seen in. */
export function recordCircumstances(records: Records, { facts: given, found }: RecordCircumstances, occasion: Occasion): Decision {
  const known = openReferral(records, found.referralId)
  if (known.tag === "not") return known.decision
  const { ended: _, ...referral } = known.value
  const facts: ReadonlyArray<Fact> = given.map((fact) => ({ ...found, ...fact, source: "assessment", recordedAt: occasion.at }))
  const ids = new Set(facts.map(({ id }) => id))
  if (ids.size < facts.length || records.facts.some(({ id }) => ids.has(id))) return idTaken("/facts")

  const faults = [
    ...checkPast(found.observedAt, "/observedAt", occasion),
    ...checkRecords({ referrals: [referral], facts }, occasion).filter(
      ({ path }) => path.startsWith("/facts/") && !path.endsWith("/observedAt")
    ),
    ...(facts.length === 0 ? [{ path: "/facts", code: "missing", message: "Nothing is said" }] : []),
    ...(found.sharedWith.includes("unit")
      ? []
      : [{ path: "/sharedWith", code: "unit-missing", message: "What an assessment finds is known to the unit" }])
  ]
  return faults.length === 0 ? accepted({ tag: "circumstance-recorded", by: found.by, puts: { facts } }) : refused("invalid", ...faults)
}
