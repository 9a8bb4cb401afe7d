import { civilDateAfter, overFrom } from "@samsyn/core"
import { evolve } from "../evolve.ts"
import type { Occasion } from "../Occasion.ts"
import type { Owed } from "../owed.ts"
import type { Disagreement, Reassessment } from "../records/Assessment.ts"
import type { Records, SomeRecords } from "../records/Records.ts"
import { owedByAssessment } from "./owed.ts"

type Escalation = NonNullable<Reassessment["escalated"]>[number]

/** Whom what is overdue goes to: an answer and a disagreement to the leader, a reply that did not come back to the assessor. */
const goesTo: { readonly [kind in Owed["kind"]]?: string } = {
  "reassessment-answer": "leader",
  "question-reply": "assessor",
  "disagreement-settling": "leader"
}

/** What is overdue by now and has not been passed on for that day: passed on, at the end of that day. Nothing is passed on twice for the same day. */
export function assessmentAsTimePasses(records: Records, occasion: Occasion): SomeRecords {
  const overdue = owedByAssessment(records, occasion).filter((owed) => owed.overdue)
  const reassessments = records.reassessments.flatMap((reassessment) => passedOn(reassessment, "reassessments"))
  const disagreements = records.disagreements.flatMap((disagreement) => passedOn(disagreement, "disagreements"))
  return {
    ...(reassessments.length === 0 ? {} : { reassessments }),
    ...(disagreements.length === 0 ? {} : { disagreements })
  }

  function passedOn<A extends Reassessment | Disagreement>(record: A, list: Owed["about"]["list"]): ReadonlyArray<A> {
    const { escalated = [] } = record
    const now = overdue.flatMap((owed): ReadonlyArray<Escalation> => {
      const to = goesTo[owed.kind]
      if (owed.about.list !== list || owed.about.id !== record.id || !("dueOn" in owed) || to === undefined) return []
      if (escalated.some(({ dueOn, why }) => dueOn === owed.dueOn && why === owed.kind)) return []
      return [{ at: overFrom(civilDateAfter(owed.dueOn, { days: 1 }, []), occasion.timeZone), to, why: owed.kind, dueOn: owed.dueOn }]
    })
    return now.length === 0 ? [] : [{ ...record, escalated: [...escalated, ...now] }]
  }
}

/** The records with the reassessments and disagreements of a referral as they stand at an occasion, whether or not what is overdue was put on record as passed on. */
export function assessmentAt(records: Records, referralId: string, occasion: Occasion): Records {
  const isIts = (one: { readonly referralId: string }) => one.referralId === referralId
  const its = {
    ...records,
    decisions: [],
    reassessments: records.reassessments.filter(isIts),
    disagreements: records.disagreements.filter(isIts)
  }
  return evolve(records, { tag: "time-passed", puts: assessmentAsTimePasses(its, occasion) })
}
