import type { Duration } from "../time/duration.ts"
import type { RulePack } from "./RulePack.ts"

/**
 * Times for which no source gives a figure, by the code of what is owed or waited for. Each is an assumption of the team; a pack sets another by a clock of that code.
 * `disagreement-settling`, `offer-answer` and `next-step` are what a page proposes, and whoever writes says otherwise.
 */
export const assumedClocks = {
  acknowledgement: { workingDays: 1 },
  "answer-to-approach": { workingDays: 3 },
  "reassessment-answer": { workingDays: 3 },
  "question-reply": { workingDays: 3 },
  "disagreement-settling": { weeks: 1 },
  "breach-telling": { days: 1 },
  "offer-answer": { days: 3 },
  "next-step": { days: 1 }
} as const satisfies Readonly<Record<string, Duration>>

/** Where a disagreement can be settled, where a pack does not say. Assumption: that there should be a forum of one's own for it is in domain.md 1.4, the others are the team's own. */
export const assumedForums = ["intake-meeting", "dispute-forum", "responsibility-group", "unit-leader"] as const

/** The time that a pack gives for something owed or waited for, else the assumed one. */
export function clockOf({ clocks }: Pick<RulePack, "clocks">, code: keyof typeof assumedClocks): Duration {
  return clocks.find((clock) => clock.code === code)?.within ?? assumedClocks[code]
}

/** The codes of the forums for disagreements that a pack gives, else the assumed ones. */
export function forumsOf({ forums }: Pick<RulePack, "forums">): ReadonlyArray<string> {
  return forums?.map(({ code }) => code) ?? assumedForums
}
