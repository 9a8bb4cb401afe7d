import type { Fault, Observer, Referral } from "@samsyn/core"
import { accepted, type CommandRefusal, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { ApproachKept } from "../records/Approach.ts"
import type { SharedForm } from "../records/Intake.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import type { Step } from "../records/steps.ts"
import { awaitsTalk, nobodyTalked } from "./awaitsTalk.ts"
import type { AnswerApproach, SentBy } from "./Command.ts"
import { openReferral } from "./openReferral.ts"

/** Answers an approach by a referral that is there already, or in another way. */
export function answerApproach(records: Records, { approachId, by, how, referralId }: AnswerApproach, occasion: Occasion): Decision {
  const approach = records.approaches.find(({ id }) => id === approachId)
  if (approach === undefined) return refused("unknown-record", { path: "/approachId", code: "unknown", message: "No approach has this id" })
  if (approach.answered !== undefined) return refused("not-allowed-now", { ...alreadyAnswered, path: "/approachId" })
  const step = { at: occasion.at, by }
  if (how === "referral") {
    if (referralId === undefined)
      return refused("invalid", { path: "/referralId", code: "missing", message: "Say which referral answers it" })
    const found = openReferral(records, referralId)
    if (found.tag === "not") return found.decision
    if (isOfAnother(approach, found.value)) return refused("invalid", { ...otherPerson, path: "/referralId" })
    return accepted({ tag: "approach-answered", by, puts: takenOver(records, approach, referralId, step) })
  }
  if (referralId !== undefined)
    return refused("invalid", { path: "/referralId", code: "not-a-referral", message: "Only an answer by a referral names one" })
  if (awaitsTalk(records, approachId, occasion)) return refused("not-allowed-now", { ...nobodyTalked, path: "/approachId" })
  return accepted({ tag: "approach-answered", by, puts: { approaches: [{ ...approach, answered: { ...step, how } }] } })
}

/** What a referral that comes in puts besides itself, when its form says which approach it answers. */
export type Answering =
  | { readonly tag: "answered"; readonly puts: SomeRecords }
  | { readonly tag: "refused"; readonly reason: CommandRefusal["reason"]; readonly fault: Omit<Fault, "path"> }

export function answeredByReferral(
  records: Records,
  form: SharedForm | undefined,
  { by, referral, side }: SentBy & { readonly referral: Referral },
  { at }: Occasion
): Answering {
  if (form?.approachId === undefined) return { tag: "answered", puts: {} }
  const approach = records.approaches.find(({ id }) => id === form.approachId)
  if (approach === undefined || (side !== "unit" && !mayKnow(approach, { by, referral })))
    return { tag: "refused", reason: "invalid", fault: { code: "unknown", message: "No approach has this id" } }
  if (approach.answered !== undefined) return { tag: "refused", reason: "not-allowed-now", fault: alreadyAnswered }
  if (isOfAnother(approach, referral)) return { tag: "refused", reason: "invalid", fault: otherPerson }
  return { tag: "answered", puts: takenOver(records, approach, referral.id, { at, by: form.from }) }
}

/** Whether one who is not of the unit may know of an approach: their service wrote it, or it is about the one they refer and waits for an answer. */
function mayKnow(
  { answered, by: writer, personKey }: ApproachKept,
  { by, referral }: { readonly by: Observer | undefined; readonly referral: Referral }
): boolean {
  return writer.service === by?.service || (answered === undefined && personKey === referral.personKey)
}

/** The approach, answered, and every window about it, whatever its state, as one about the referral: with the approach gone from the pile it would be about nobody. */
function takenOver(records: Records, approach: ApproachKept, referralId: string, step: Step): SomeRecords {
  return {
    approaches: [{ ...approach, answered: { ...step, how: "referral", referralId } }],
    windows: records.windows.flatMap((window) => (window.about === approach.id ? [{ ...window, about: referralId }] : []))
  }
}

function isOfAnother({ personKey }: ApproachKept, referral: Pick<Referral, "personKey">): boolean {
  return personKey !== undefined && personKey !== referral.personKey
}

const alreadyAnswered = { code: "answered", message: "This was answered before" }
const otherPerson = { code: "other-person", message: "The approach is about another person" }
