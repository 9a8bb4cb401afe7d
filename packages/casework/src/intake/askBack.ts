import { civilDateAt } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { checkParts } from "./checkParts.ts"
import type { AnswerQuestion, AskBack } from "./Command.ts"
import { intakeOf } from "./intakeOf.ts"
import { openReferral } from "./openReferral.ts"

/**
 * Asks the referrer for what is missing before the right is decided. The referral itself stays as it is, and so does the day by which it is to be assessed.
 * Source: domain.md 3.2 [44]; that the clock runs on is its (P).
 */
export function askBack(records: Records, command: AskBack, { at, timeZone }: Occasion): Decision {
  const { answerDueOn, by, id, parts, question, referralId } = command
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  if (found.value.rights.outcome !== "pending") {
    return refused("not-allowed-now", { path: "/referralId", code: "assessed", message: "The right was decided; ask by a reassessment" })
  }
  const intake = intakeOf(records, referralId)
  if (intake.askedBack.some((known) => known.id === id)) return idTaken("/id")
  if (answerDueOn < civilDateAt(at, timeZone)) {
    return refused("invalid", { path: "/answerDueOn", code: "passed", message: "This day has passed" })
  }
  const asked = { id, at, by, parts, question, answerDueOn }
  return accepted({ tag: "referral-asked-back", by, puts: { intakes: [{ ...intake, askedBack: [...intake.askedBack, asked] }] } })
}

/** Completes a referral by the answer to a question. It counts though it comes late, and though the right was decided meanwhile: it was said. */
export function answerQuestion(records: Records, command: AnswerQuestion, { at }: Occasion): Decision {
  const { by, parts, questionId, referralId, text } = command
  const found = openReferral(records, referralId)
  if (found.tag === "not") return found.decision
  const intake = intakeOf(records, referralId)
  const asked = intake.askedBack.find(({ id }) => id === questionId)
  if (asked === undefined)
    return refused("unknown-record", { path: "/questionId", code: "unknown", message: "No question of this referral has this id" })
  if (asked.answered !== undefined)
    return refused("not-allowed-now", { path: "/questionId", code: "answered", message: "This was answered before" })
  const faults = checkParts(parts, "/parts")
  if (faults.length > 0) return refused("invalid", ...faults)
  const answered = { ...asked, answered: { at, by, text, parts } }
  return accepted({
    tag: "referral-completed",
    by,
    puts: { intakes: [{ ...intake, askedBack: intake.askedBack.map((one) => (one === asked ? answered : one)) }] }
  })
}
