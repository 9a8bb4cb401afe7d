import { civilDateAfter, civilDateAt, type Duration } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"

/** By when a reassessment is answered, from its opening, from a reply, or from the day on which a reply was due. Assumption: no source gives a figure. */
export const answerWithin: Duration = { workingDays: 3 }

/** By when a question back is replied to, where it says no day. Assumption: no source gives a figure. */
export const replyWithin: Duration = { workingDays: 3 }

/** The civil date a duration after today. */
export function daysFromToday(within: Duration, { at, holidays, timeZone }: Occasion): string {
  return civilDateAfter(civilDateAt(at, timeZone), within, holidays)
}
