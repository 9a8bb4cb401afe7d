import { civilDateAfter, civilDateAt, clockOf, type Duration } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"

/** By when a reassessment is answered, from its opening, from a reply, or from the day on which a reply was due. */
export function answerWithin({ rulePack }: Pick<Occasion, "rulePack">): Duration {
  return clockOf(rulePack, "reassessment-answer")
}

/** By when a question back is replied to, where it says no day. */
export function replyWithin({ rulePack }: Pick<Occasion, "rulePack">): Duration {
  return clockOf(rulePack, "question-reply")
}

/** The civil date a duration after today. */
export function daysFromToday(within: Duration, { at, holidays, timeZone }: Occasion): string {
  return civilDateAfter(civilDateAt(at, timeZone), within, holidays)
}
