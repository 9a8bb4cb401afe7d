import type { Audience } from "@samsyn/core"
import type { Reassessment, RightsDecision } from "../records/Assessment.ts"
import type { ContextNote } from "../records/ContextNote.ts"
import type { Records } from "../records/Records.ts"
import { isOpen } from "./openReassessment.ts"

/** A decision as an audience reads it: the person with its reasons, those near with its dates. */
export type DecisionSeen = Pick<RightsDecision, "id" | "referralId" | "at" | "rights"> &
  Partial<Pick<RightsDecision, "by" | "source" | "condition" | "lane" | "reasons" | "before" | "told" | "decisionRecordId">>

type Answer = Reassessment["answers"][number]
type Question = Extract<Answer, { readonly tag: "question" }>

/** An answer as an audience reads it: always what it was and when; a question where one can reply to it; the reason of staff for the unit alone. */
export type AnswerSeen = Pick<Answer, "tag" | "at"> & {
  readonly by?: Answer["by"]
  readonly decisionId?: string
  readonly reason?: string
  readonly decisionRecordId?: string
} & Partial<Pick<Question, "question" | "to" | "dueOn" | "reply">>

/** A reassessment as an audience reads it. */
export type ReassessmentSeen = Pick<Reassessment, "id" | "referralId" | "openedAt" | "answerDueOn" | "factIds"> & {
  readonly isOpen: boolean
  readonly answers: ReadonlyArray<AnswerSeen>
} & Partial<Pick<Reassessment, "by" | "rules" | "reason" | "noteId" | "escalated">>

/** What an audience reads of a decision. */
export function decisionSeenBy(decision: RightsDecision, audience: Audience): DecisionSeen {
  const { at, by, condition, id, reasons, referralId, rights, source, told } = decision
  if (audience === "unit") return decision
  const dates = {
    id,
    referralId,
    at,
    rights,
    ...(by === undefined ? {} : { by }),
    ...(source === undefined ? {} : { source }),
    ...(told === undefined ? {} : { told })
  }
  return audience === "person" ? { ...dates, condition, ...(reasons === undefined ? {} : { reasons }) } : dates
}

/**
 * What an audience reads of a reassessment, or nothing. Those near see what rests on something shared with them: a note, or where it was opened by hand all its facts; the person what came of their own words or their own wish. What the person wished for is theirs to tell.
 */
export function reassessmentSeenBy(records: Records, reassessment: Reassessment, audience: Audience): ReassessmentSeen | undefined {
  if (audience === "unit") return { ...reassessment, isOpen: isOpen(reassessment) }
  const shared = new Set(records.facts.flatMap(({ id, sharedWith }) => (sharedWith.includes(audience) ? [id] : [])))
  const factIds = reassessment.factIds.filter((id) => shared.has(id))
  const notes = notesBehind(records, reassessment).filter(({ sharedWith }) => sharedWith.includes(audience))
  const isByHand = reassessment.noteId === undefined
  const restsOnShared = factIds.length === reassessment.factIds.length
  const isSeen =
    audience === "person"
      ? (isByHand && reassessment.by.role === "person") || notes.some(({ source }) => source === "person")
      : notes.length > 0 || (isByHand && reassessment.by.role !== "person" && restsOnShared)
  if (!isSeen) return undefined
  const { answerDueOn, answers, id, openedAt, referralId } = reassessment
  return {
    id,
    referralId,
    openedAt,
    answerDueOn,
    factIds,
    isOpen: isOpen(reassessment),
    answers: answers.map((answer) => answerSeenBy(answer, audience))
  }
}

/** What came of a note, for someone who may read that note: the reassessment that its facts opened or joined. What staff near the person started is not pushed at the person. */
export function reassessmentOfNote(records: Records, note: ContextNote, audience: Audience): ReassessmentSeen | undefined {
  if (audience === "person" && note.source !== "person") return undefined
  const reassessment = records.reassessments.findLast((known) => isBehind(note, known))
  return reassessment === undefined ? undefined : reassessmentSeenBy(records, reassessment, audience)
}

function notesBehind({ notes }: Records, reassessment: Reassessment): ReadonlyArray<ContextNote> {
  return notes.filter((note) => isBehind(note, reassessment))
}

function isBehind({ factIds, id }: ContextNote, reassessment: Reassessment): boolean {
  return reassessment.noteId === id || factIds.some((factId) => reassessment.factIds.includes(factId))
}

function answerSeenBy(answer: Answer, audience: Audience): AnswerSeen {
  const { at, tag } = answer
  switch (answer.tag) {
    case "new-decision":
      return { tag, at, decisionId: answer.decisionId }
    case "kept":
      return { tag, at }
    case "question": {
      const { dueOn, question, reply, to } = answer
      return audience === "nearby" ? { tag, at, question, to, dueOn, ...(reply === undefined ? {} : { reply }) } : { tag, at }
    }
  }
}
