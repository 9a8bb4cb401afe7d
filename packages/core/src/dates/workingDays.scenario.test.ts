import { person, readNorwegianHolidays, renderTable, table, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { assessmentQueue } from "../queues/queues.ts"
import { noTsb } from "../rules/noTsb.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"

const holidays2026and2027 = [
  ["2026-12-25", "2026-12-26"],
  ["2027-01-01", "2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-16", "2027-05-17"],
  ["2027-12-25", "2027-12-26"]
].flat()

/** The last of the ten working days within which a referral received at an instant must be assessed. */
function assessmentDue(receivedAt: string, holidays: Snapshot["holidays"]): string | undefined {
  const waiting = person("Dina", { receivedAt, seniorityOn: receivedAt.slice(0, 10), rights: { outcome: "pending" } })
  return assessmentQueue(ward({ asOf: "2027-12-31T12:00:00Z", holidays, referrals: [waiting] }), noTsb).ranking[0]?.assessmentDueOn
}

const received = [
  ["an ordinary Monday", "2026-11-23T08:00:00Z"],
  ["a Saturday", "2026-11-21T12:00:00Z"],
  ["Sunday night at half past eleven", "2026-11-22T22:30:00Z"],
  ["half past midnight on Monday", "2026-11-22T23:30:00Z"],
  ["the Friday before Christmas", "2026-12-18T09:00:00Z"],
  ["Monday of Holy Week", "2027-03-22T09:00:00Z"],
  ["the Friday before 17 May, which is Whit Monday too", "2027-05-14T09:00:00Z"]
] as const

describe("ten working days, as an assessor counts them", () => {
  // docs/method/terms.md#t7-counting-from-a-day
  it("skip Saturdays, Sundays and holidays, and begin the day after receipt in Oslo", () => {
    const rows = received.map(([when, at]) => [when, assessmentDue(at, holidays2026and2027)])

    expect(renderTable(["received", "to be assessed by"], rows)).toBe(
      table(`
        | received                                           | to be assessed by |
        | an ordinary Monday                                 | 2026-12-07        |
        | a Saturday                                         | 2026-12-04        |
        | Sunday night at half past eleven                   | 2026-12-04        |
        | half past midnight on Monday                       | 2026-12-07        |
        | the Friday before Christmas                        | 2027-01-05        |
        | Monday of Holy Week                                | 2027-04-08        |
        | the Friday before 17 May, which is Whit Monday too | 2027-05-31        |`)
    )
  })

  const kept = [2026, 2027].map(readNorwegianHolidays)
  it.skipIf(kept.includes(undefined))("are the same by the kept list of Norwegian holidays", () => {
    const fromList = kept.flatMap((year) => year ?? [])

    expect(received.map(([, at]) => assessmentDue(at, fromList))).toEqual(received.map(([, at]) => assessmentDue(at, holidays2026and2027)))
  })
})
