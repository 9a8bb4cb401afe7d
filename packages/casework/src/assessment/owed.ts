import type { Occasion } from "../Occasion.ts"
import { isOverdue, type Owed } from "../owed.ts"
import type { Records } from "../records/Records.ts"
import { openQuestion } from "./answerReassessment.ts"
import { isOpen } from "./openReassessment.ts"

/** What assessment owes: that the person is told of the decision that stands, an answer to each reassessment, a reply to each question back, and the settling of each disagreement, of those who still wait. */
export function owedByAssessment(records: Records, occasion: Occasion): ReadonlyArray<Owed> {
  const waiting = new Set(records.referrals.flatMap(({ ended, id }) => (ended === undefined ? [id] : [])))
  const isWaiting = ({ referralId }: { readonly referralId: string }) => waiting.has(referralId)
  const open = records.reassessments.filter((reassessment) => isWaiting(reassessment) && isOpen(reassessment))
  const standing = new Map(records.decisions.filter(isWaiting).map((decision) => [decision.referralId, decision]))
  return [
    ...[...standing.values()]
      // Whoever decided before the referral came has told the person.
      .filter(({ source, told }) => told === undefined && source === undefined)
      .map(({ id, referralId, rights }) =>
        owe({
          kind: "decision-telling",
          about: { list: "decisions", id },
          referralId,
          dueOn: rights.decidedOn,
          owner: { role: "assessor" }
        })
      ),
    ...open.map(({ answerDueOn, id, referralId }) =>
      owe({
        kind: "reassessment-answer",
        about: { list: "reassessments", id },
        referralId,
        dueOn: answerDueOn,
        owner: { role: "assessor" }
      })
    ),
    ...open.flatMap((reassessment) => {
      const question = openQuestion(reassessment)
      if (question === undefined) return []
      const { id, referralId } = reassessment
      return [owe({ kind: "question-reply", about: { list: "reassessments", id }, referralId, dueOn: question.dueOn, owner: question.to })]
    }),
    ...records.disagreements
      .filter((disagreement) => isWaiting(disagreement) && disagreement.settled === undefined)
      .map(({ dueOn, id, owner, referralId }) =>
        owe({ kind: "disagreement-settling", about: { list: "disagreements", id }, referralId, dueOn, owner })
      )
  ]

  function owe(one: { readonly dueOn: string } & Omit<Owed, "overdue" | "dueAt" | "dueOn">): Owed {
    return { ...one, overdue: isOverdue({ dueOn: one.dueOn }, occasion) }
  }
}
