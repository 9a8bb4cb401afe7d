import { civilDateAfter } from "@samsyn/core"
import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Reassessment } from "../records/Assessment.ts"
import type { Records } from "../records/Records.ts"
import { checkDueOn } from "./checks.ts"
import { answerWithin, daysFromToday, replyWithin } from "./clocks.ts"
import type { AnswerReassessment, ReplyToQuestion } from "./Command.ts"
import { isOpen } from "./openReassessment.ts"
import { rightsRecordOf } from "./rightsRecordOf.ts"

type Question = Extract<Reassessment["answers"][number], { readonly tag: "question" }>

/** The question of a reassessment that waits for a reply. */
export function openQuestion({ answers }: Reassessment): Question | undefined {
  const last = answers.at(-1)
  return last?.tag === "question" && last.reply === undefined ? last : undefined
}

/** Answers a reassessment: the decision is kept, with a reason, which ends it; or someone is asked back, which gives it another day. */
export function answerReassessment(
  records: Records,
  { answer, by, decisionRecordId, reassessmentId }: AnswerReassessment,
  occasion: Occasion
): Decision {
  const reassessment = records.reassessments.find(({ id }) => id === reassessmentId)
  if (reassessment === undefined) return unknownReassessment
  if (!isOpen(reassessment)) return answered
  const step = { at: occasion.at, by }
  const { answers } = reassessment
  // What stood beside a wait that has ended is in no pile any more, so that there is nothing to keep of it.
  const isWaiting = records.referrals.some(({ ended, id }) => id === reassessment.referralId && ended === undefined)
  const given = { ...step, ...(isWaiting ? { decisionRecordId } : {}) }
  const about = { kind: "reassessment" as const, reassessmentId }
  const answeredBy = (own: Partial<Reassessment>): Decision =>
    accepted({
      tag: "reassessment-answered",
      by,
      puts: { reassessments: [{ ...reassessment, ...own }] },
      ...(isWaiting
        ? { decisionRecord: rightsRecordOf(records, occasion, { id: decisionRecordId, referralId: reassessment.referralId, by, about }) }
        : {})
    })
  if (answer.tag === "kept") return answeredBy({ answers: [...answers, { ...answer, ...given }] })

  if (openQuestion(reassessment) !== undefined) {
    return refused("not-allowed-now", { path: "/answer", code: "asked-already", message: "A question waits for its reply" })
  }
  const dueOn = answer.dueOn ?? daysFromToday(replyWithin(occasion), occasion)
  const faults = checkDueOn(dueOn, "/answer/dueOn", occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  const answerDueOn = civilDateAfter(dueOn, answerWithin(occasion), occasion.holidays)
  return answeredBy({ answerDueOn, answers: [...answers, { ...answer, ...given, dueOn }] })
}

/** Replies to the question that waits; from then on the answer is the assessor's to give. */
export function replyToQuestion(records: Records, { by, reassessmentId, text }: ReplyToQuestion, occasion: Occasion): Decision {
  const reassessment = records.reassessments.find(({ id }) => id === reassessmentId)
  if (reassessment === undefined) return unknownReassessment
  if (!isOpen(reassessment)) return answered
  const question = openQuestion(reassessment)
  if (question === undefined) {
    return refused("not-allowed-now", { path: "/reassessmentId", code: "nothing-asked", message: "No question waits for a reply" })
  }
  const replied = { ...question, reply: { at: occasion.at, by, text } }
  return accepted({
    tag: "question-replied",
    by,
    puts: {
      reassessments: [
        {
          ...reassessment,
          answerDueOn: daysFromToday(answerWithin(occasion), occasion),
          answers: [...reassessment.answers.slice(0, -1), replied]
        }
      ]
    }
  })
}

const unknownReassessment = refused("unknown-record", { path: "/reassessmentId", code: "unknown", message: "No reassessment has this id" })
const answered = refused("not-allowed-now", { path: "/reassessmentId", code: "answered", message: "This has been answered" })
