import type { NoteOutcomeAnswer } from "@samsyn/contract"

export type AnswerGiven = NoteOutcomeAnswer["answers"][number]

/** The question that waits for a reply, where one does. */
export function openQuestionIn(reassessment: {
  readonly isOpen: boolean
  readonly answers: ReadonlyArray<AnswerGiven>
}): AnswerGiven | undefined {
  const last = reassessment.answers.at(-1)
  return reassessment.isOpen && last?.tag === "question" && last.reply === undefined ? last : undefined
}
