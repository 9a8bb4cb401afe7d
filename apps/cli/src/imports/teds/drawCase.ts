import type { Referral, RulePack } from "@samsyn/core"
import type { Draws } from "../draws.ts"
import type { ImportContext } from "../ImportContext.ts"

/** The parts of a referral that belong to the unit's own work and stand in no admissions file. */
export type DrawnCase = Pick<Referral, "receivedAt" | "seniorityOn" | "lane" | "rights" | "lot" | "legalEndOn">

/** What {@link drawCase} draws, said for the report. */
export const drawnCaseAssumptions: ReadonlyArray<string> = [
  "receivedAt is drawn: 1 to 56 days before the as-of date, between 08:00 and 16:00",
  "seniorityOn is the day of receipt: no referral follows an earlier one",
  "lane is drawn: 2 in 100 emergency, 2 in 100 compulsory, the rest ordinary; a compulsory stay ends by law 90 days after it was decided",
  "the decision on the right is drawn: made 1 to 14 days after receipt, pending where that day has not come, else granted for 9 in 10 and refused for the rest",
  "the decided latest start is drawn: 4, 6, 8 or 12 weeks after seniority",
  "lot is drawn: 1 to 1,000,000"
]

export function drawCase(draws: Draws, context: ImportContext): DrawnCase {
  const receivedOn = context.today.subtract({ days: draws.int(1, 56) })
  const plainTime = new Temporal.PlainTime(8).add({ minutes: draws.int(0, 479) })
  const lane = drawLane(draws, context.pack)
  const decidedOn = receivedOn.add({ days: draws.int(1, 14) })
  const granted = draws.percent(90)
  const latestStartOn = receivedOn.add({ weeks: draws.oneOf([4, 6, 8, 12]) })
  const isDecided = Temporal.PlainDate.compare(decidedOn, context.today) <= 0
  return {
    receivedAt: receivedOn.toZonedDateTime({ timeZone: context.timeZone, plainTime }).toInstant().toString(),
    seniorityOn: receivedOn.toString(),
    lane,
    rights: !isDecided
      ? { outcome: "pending" }
      : granted
        ? { outcome: "granted", decidedOn: decidedOn.toString(), latestStartOn: latestStartOn.toString() }
        : { outcome: "refused", decidedOn: decidedOn.toString() },
    lot: draws.int(1, 1_000_000),
    ...(lane === "compulsory" ? { legalEndOn: decidedOn.add({ days: 90 }).toString() } : {})
  }
}

/** A pack without one of the lanes gives its share to the first ranked one. */
function drawLane(draws: Draws, pack: RulePack): string {
  const drawn = draws.int(1, 100)
  const wanted = drawn <= 2 ? "emergency" : drawn <= 4 ? "compulsory" : "ordinary"
  const lane = pack.lanes.find((each) => each.code === wanted) ?? pack.lanes.find((each) => each.ranked)
  if (lane === undefined) throw new Error("drawLane: a pack has at least one ranked lane")
  return lane.code
}
