import { person, place, renderTable, table, ward, window } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { nextChangeAt } from "./nextChangeAt.ts"

/** The next change of a ward, seen one after another from each instant on. */
function changes(own: Partial<Snapshot>, count: number): ReadonlyArray<string> {
  const snapshot = ward(own)
  const found: Array<string> = []
  for (let asOf = snapshot.asOf; found.length < count; ) found.push((asOf = nextChangeAt({ ...snapshot, asOf }, noTsb)))
  return found
}

const door = (hours: Snapshot["doors"][number]["hours"]): Snapshot["doors"][number] => ({
  id: "Møtestedet",
  kind: "walk-in",
  service: "Tromsø",
  hours,
  needs: "none"
})
const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const

describe("the next change, instant by instant", () => {
  // docs/method/windows.md#w8-the-next-change
  it("each thing that runs by itself has its instant; without any it is midnight in Oslo", () => {
    const asOf = "2026-11-23T09:00:00Z"
    const opened = "2026-11-20T09:00:00Z"
    const refused = { referralId: "Alma", unitId: "Nord", reason: "8722-1" }
    const held = { referralId: "Alma", vacancyId: "Nord", startsOn: "2026-11-25", state: "held" } as const
    const windowOf = (trigger: string, openedAt: string, own: Partial<Snapshot["windows"][number]> = {}): Partial<Snapshot> => ({
      referrals: [person("Alma")],
      windows: [window("Alma", trigger, openedAt, { contacted: [{ at: openedAt, by: "gp", how: "in person" }], ...own })]
    })
    const cases: Record<string, Partial<Snapshot>> = {
      nothing: {},
      "a window opens": windowOf("home-ends", "2026-11-23T10:01:00Z", { contacted: [] }),
      "a window comes within 14 days": windowOf("home-ends", "2026-12-07T10:02:00Z", { contacted: [] }),
      "a phase ends": windowOf("overdose", "2026-11-21T10:03:00Z"),
      "a last phase ends": windowOf("regret-card", "2026-11-21T10:04:00Z"),
      "a window is confirmed": windowOf("asked-for-help", opened, { confirmedAt: ["2026-11-23T10:05:00Z"] }),
      "a phase ends, from the confirmation": windowOf("asked-for-help", "2026-11-20T19:00:00Z", { confirmedAt: ["2026-11-22T10:06:00Z"] }),
      "a window ends by itself": windowOf("home-ends", opened, { endsAt: "2026-11-23T10:07:00Z" }),
      "a window was closed": windowOf("home-ends", opened, { closed: { at: "2026-11-23T10:08:00Z", reason: "used" } }),
      "someone talks": windowOf("home-ends", opened, { contacted: [{ at: "2026-11-23T10:09:00Z", by: "gp", how: "call" }] }),
      "nobody has talked": windowOf("home-ends", "2026-11-22T10:10:00Z", { contacted: [] }),
      "a window of no trigger of the pack": windowOf("unknown", opened, { endsAt: "2026-11-23T10:11:00Z" }),
      "a door opens": { doors: [door([{ days: ["mon"], from: "11:12", to: "15:00" }])] },
      "a door closes": { doors: [door([{ days: ["mon"], from: "08:00", to: "11:13" }])] },
      "a door closes another day": { doors: [door([{ days: ["sun", "tue"], from: "08:00", to: "11:14" }])] },
      "a duty begins": { duty: [{ from: "2026-11-23T10:15:00Z", until: "2026-11-24T10:00:00Z", reach: "77" }] },
      "a duty ends": { duty: [{ from: opened, until: "2026-11-23T10:16:00Z", reach: "77" }] },
      "a hold runs out": { commitments: [{ ...held, until: "2026-11-23T10:17:00Z" }] },
      "a hold runs out with a day": { commitments: [{ ...held, until: "2026-11-23" }] },
      "a hold without an end": { commitments: [held] },
      "a no is open no more": { refusals: [{ ...refused, at: "2026-11-21T10:18:00Z" }] },
      "a no runs out": { refusals: [{ ...refused, at: opened, until: "2026-11-23T10:19:00Z" }] },
      "a vacancy grows stale": { vacancies: [place("Nord", { confirmedAt: "2026-11-20T10:20:00Z" })] },
      "a vacancy is stale": { vacancies: [place("Nord", { confirmedAt: "2026-11-20T08:59:59Z" })] },
      "the first of several": {
        ...windowOf("overdose", "2026-11-21T10:22:00Z"),
        duty: [{ from: opened, until: "2026-11-23T10:21:00Z", reach: "77" }]
      }
    }
    const rows = Object.entries(cases).map(([what, own]) => [what, nextChangeAt(ward({ asOf, ...own }), noTsb)])

    expect(renderTable(["what", "next change"], rows)).toBe(
      table(`
        | what                                | next change              |
        | nothing                             | 2026-11-23T23:00:00Z     |
        | a window opens                      | 2026-11-23T10:01:00Z     |
        | a window comes within 14 days       | 2026-11-23T10:02:00.001Z |
        | a phase ends                        | 2026-11-23T10:03:00Z     |
        | a last phase ends                   | 2026-11-23T10:04:00Z     |
        | a window is confirmed               | 2026-11-23T10:05:00Z     |
        | a phase ends, from the confirmation | 2026-11-23T10:06:00Z     |
        | a window ends by itself             | 2026-11-23T10:07:00Z     |
        | a window was closed                 | 2026-11-23T10:08:00Z     |
        | someone talks                       | 2026-11-23T10:09:00Z     |
        | nobody has talked                   | 2026-11-23T10:10:00.001Z |
        | a window of no trigger of the pack  | 2026-11-23T23:00:00Z     |
        | a door opens                        | 2026-11-23T10:12:00Z     |
        | a door closes                       | 2026-11-23T10:13:00Z     |
        | a door closes another day           | 2026-11-23T23:00:00Z     |
        | a duty begins                       | 2026-11-23T10:15:00Z     |
        | a duty ends                         | 2026-11-23T10:16:00Z     |
        | a hold runs out                     | 2026-11-23T10:17:00Z     |
        | a hold runs out with a day          | 2026-11-23T23:00:00Z     |
        | a hold without an end               | 2026-11-23T23:00:00Z     |
        | a no is open no more                | 2026-11-23T10:18:00Z     |
        | a no runs out                       | 2026-11-23T10:19:00Z     |
        | a vacancy grows stale               | 2026-11-23T10:20:00.001Z |
        | a vacancy is stale                  | 2026-11-23T23:00:00Z     |
        | the first of several                | 2026-11-23T10:21:00Z     |`)
    )
  })

  // docs/method/windows.md#w8-the-next-change
  it("midnight is Oslo's own, and so is the hour at which the clock goes forward or back", () => {
    expect(changes({ asOf: "2027-03-26T23:00:00Z" }, 3)).toEqual(["2027-03-27T23:00:00Z", "2027-03-28T01:00:00Z", "2027-03-28T22:00:00Z"])
    expect(changes({ asOf: "2026-10-23T22:00:00Z" }, 3)).toEqual(["2026-10-24T22:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T23:00:00Z"])
  })

  // docs/method/windows.md#w8-the-next-change
  it("a door of an hour that the clock shows twice opens twice, and of one that it skips when the clock has passed it", () => {
    const doors = [door([{ days: everyDay, from: "02:15", to: "02:45" }])]

    expect(changes({ asOf: "2026-10-24T22:00:00Z", doors }, 6)).toEqual([
      "2026-10-25T00:15:00Z",
      "2026-10-25T00:45:00Z",
      "2026-10-25T01:00:00Z",
      "2026-10-25T01:15:00Z",
      "2026-10-25T01:45:00Z",
      "2026-10-25T23:00:00Z"
    ])
    expect(changes({ asOf: "2027-03-27T23:00:00Z", doors: [door([{ days: everyDay, from: "02:30", to: "04:00" }])] }, 3)).toEqual([
      "2027-03-28T01:00:00Z",
      "2027-03-28T02:00:00Z",
      "2027-03-28T22:00:00Z"
    ])
  })
})
