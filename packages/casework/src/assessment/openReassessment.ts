import type { Fault } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import { openReferral } from "../intake/openReferral.ts"
import type { Occasion } from "../Occasion.ts"
import type { Reassessment } from "../records/Assessment.ts"
import type { Records } from "../records/Records.ts"
import { answerWithin, daysFromToday } from "./clocks.ts"
import type { OpenReassessment } from "./Command.ts"

/** Whether a reassessment is still to be answered: nothing but a new decision, or the old one kept, ends it. */
export function isOpen({ answers }: Reassessment): boolean {
  const last = answers.at(-1)?.tag
  return last !== "new-decision" && last !== "kept"
}

/** The reassessment of a referral that is open; there is never more than one. */
export function openReassessmentOf({ reassessments }: Pick<Records, "reassessments">, referralId: string): Reassessment | undefined {
  return reassessments.find((reassessment) => reassessment.referralId === referralId && isOpen(reassessment))
}

/** Opens a reassessment because someone asks for it. What is not decided cannot be looked at again; what is being looked at is so already. */
export function openReassessment(records: Records, command: OpenReassessment, occasion: Occasion): Decision {
  const { by, factIds, id, reason, referralId } = command
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  if (records.reassessments.some((known) => known.id === id)) return idTaken("/id")
  if (found.value.rights.outcome === "pending") {
    return refused("not-allowed-now", { path: "/referralId", code: "not-decided", message: "Nothing is decided yet" })
  }
  if (openReassessmentOf(records, referralId) !== undefined) {
    return refused("not-allowed-now", { path: "/referralId", code: "open-already", message: "This is being looked at again already" })
  }
  const faults = checkFacts(records, command)
  if (faults.length > 0) return refused("invalid", ...faults)
  const answerDueOn = daysFromToday(answerWithin(occasion), occasion)
  return accepted({
    tag: "reassessment-opened",
    by,
    puts: { reassessments: [{ id, referralId, openedAt: occasion.at, by, factIds, rules: [], reason, answerDueOn, answers: [] }] }
  })
}

/** The facts that are named are of this referral, and the unit may know them. */
function checkFacts({ facts }: Records, { factIds, referralId }: OpenReassessment): ReadonlyArray<Fault> {
  const shared = new Set(facts.flatMap((fact) => (fact.referralId === referralId && fact.sharedWith.includes("unit") ? [fact.id] : [])))
  return factIds.flatMap((factId, index) =>
    shared.has(factId)
      ? []
      : [{ path: `/factIds/${index}`, code: "unknown", message: "No fact of this referral that the unit may know has this id" }]
  )
}
