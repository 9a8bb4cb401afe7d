import { person, renderTable, table, ward, window } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import { formatInstant, instantMillis } from "../time/instant.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { actNow } from "./actNow.ts"
import { windowState } from "./windowState.ts"

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const
const everyDay = [...weekdays, "sat", "sun"] as const
const doors: Snapshot["doors"] = [
  {
    id: "Åpen retur, akuttmottaket",
    kind: "open-return",
    service: "UNN",
    hours: [{ days: everyDay, from: "00:00", to: "24:00" }],
    onHolidays: true,
    needs: "card"
  },
  { id: "Råd til henviser", kind: "advice-line", service: "UNN", hours: [{ days: weekdays, from: "08:00", to: "15:30" }], needs: "none" },
  {
    id: "Lavterskel-LAR",
    kind: "low-threshold-oat",
    service: "Tromsø",
    hours: [{ days: everyDay, from: "09:00", to: "21:00" }],
    onHolidays: true,
    needs: "none"
  }
]

/** One window looked at from several instants, in Oslo's own time. */
function over(snapshot: Snapshot, instants: ReadonlyArray<string>): string {
  const oslo = (instant: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", dateStyle: "short", timeStyle: "short" }).format(new Date(instant))
  const rows = instants.map((asOf) => {
    const [row] = actNow({ ...snapshot, asOf }, noTsb)
    if (row === undefined) return [oslo(asOf), "closed", "", "", "", ""]
    const open = row.doorsOpen.map(({ doorId }) => doorId).join(", ")
    return [
      oslo(asOf),
      row.phase ?? row.state,
      oslo(row.closesAt),
      oslo(row.contactBy),
      row.contactOverdue ? "overdue" : "",
      open || "none"
    ]
  })
  return renderTable(["at", "phase", "closes", "talk by", "", "doors open"], rows)
}

describe("windows, as someone on the phone at night reads them", () => {
  // docs/method/windows.md#w4-talk-by
  it("a regret card given on a Friday night at 22:40 stands for 48 hours, with a door that is open all the while", () => {
    const snapshot = ward({ referrals: [person("Kim")], doors, windows: [window("Kim", "regret-card", "2026-11-27T21:40:00Z")] })

    expect(
      over(snapshot, [
        "2026-11-27T21:40:00Z",
        "2026-11-28T09:40:00Z",
        "2026-11-28T09:41:00Z",
        "2026-11-29T21:39:00Z",
        "2026-11-29T21:40:00Z"
      ])
    ).toBe(
      table(`
        | at               | phase  | closes           | talk by          |         | doors open                |
        | 2026-11-27 22:40 | open   | 2026-11-29 22:40 | 2026-11-28 10:40 |         | Åpen retur, akuttmottaket |
        | 2026-11-28 10:40 | open   | 2026-11-29 22:40 | 2026-11-28 10:40 |         | Åpen retur, akuttmottaket |
        | 2026-11-28 10:41 | open   | 2026-11-29 22:40 | 2026-11-28 10:40 | overdue | Åpen retur, akuttmottaket |
        | 2026-11-29 22:39 | open   | 2026-11-29 22:40 | 2026-11-28 10:40 | overdue | Åpen retur, akuttmottaket |
        | 2026-11-29 22:40 | closed |                  |                  |         |                           |`)
    )
  })

  // docs/method/terms.md#t8-counting-from-an-instant
  it("48 hours are 48 hours when the clock goes back in between", () => {
    const snapshot = ward({ referrals: [person("Kim")], windows: [window("Kim", "regret-card", "2026-10-24T20:00:00Z")] })

    expect(over(snapshot, ["2026-10-24T20:00:00Z", "2026-10-26T19:59:00Z", "2026-10-26T20:00:00Z"])).toBe(
      table(`
        | at               | phase  | closes           | talk by          |         | doors open |
        | 2026-10-24 22:00 | open   | 2026-10-26 21:00 | 2026-10-25 09:00 |         | none       |
        | 2026-10-26 20:59 | open   | 2026-10-26 21:00 | 2026-10-25 09:00 | overdue | none       |
        | 2026-10-26 21:00 | closed |                  |                  |         |            |`)
    )
  })

  // docs/method/windows.md#w5-doors-and-duty
  it("on 17 May only the doors that are kept open on holidays are open, within their hours", () => {
    const released = window("Ola", "released-from-prison", "2027-05-14T08:00:00Z", {
      contacted: [{ at: "2027-05-14T10:00:00Z", by: "prison-health", how: "in person" }]
    })
    const snapshot = ward({ referrals: [person("Ola")], doors, holidays: ["2027-05-17"], windows: [released] })

    expect(
      over(snapshot, [
        "2027-05-17T06:59:00Z",
        "2027-05-17T07:00:00Z",
        "2027-05-17T18:59:00Z",
        "2027-05-17T19:00:00Z",
        "2027-05-18T07:00:00Z"
      ])
    ).toBe(
      table(`
        | at               | phase   | closes           | talk by          |  | doors open                       |
        | 2027-05-17 08:59 | highest | 2027-06-11 10:00 | 2027-05-14 10:00 |  | none                             |
        | 2027-05-17 09:00 | highest | 2027-06-11 10:00 | 2027-05-14 10:00 |  | Lavterskel-LAR                   |
        | 2027-05-17 20:59 | highest | 2027-06-11 10:00 | 2027-05-14 10:00 |  | Lavterskel-LAR                   |
        | 2027-05-17 21:00 | highest | 2027-06-11 10:00 | 2027-05-14 10:00 |  | none                             |
        | 2027-05-18 09:00 | highest | 2027-06-11 10:00 | 2027-05-14 10:00 |  | Lavterskel-LAR, Råd til henviser |`)
    )
  })

  // docs/method/windows.md#w2-evidence-time-and-phases
  it("someone who asked for help goes through three steps; a confirmation begins them again, and the page says since when it was not confirmed", () => {
    const asked = window("Alma", "asked-for-help", "2026-11-20T12:00:00Z", { confirmedAt: ["2026-11-22T12:00:00Z"] })
    const snapshot = ward({ referrals: [person("Alma")], windows: [asked] })
    const hoursAfter = (hours: number) => formatInstant(instantMillis("2026-11-20T12:00:00Z") + hours * 3_600_000)
    const rows = [0, 24, 47, 48, 72, 120, 215, 216].map((hours) => {
      const [row] = actNow({ ...snapshot, asOf: hoursAfter(hours) }, noTsb)
      return [hours, row?.phase ?? "closed", row?.unconfirmedSince]
    })

    expect(renderTable(["hours after", "phase", "unconfirmed since"], rows)).toBe(
      table(`
        | hours after | phase   | unconfirmed since    |
        | 0           | hot     | –                    |
        | 24          | warm    | 2026-11-20T12:00:00Z |
        | 47          | warm    | 2026-11-20T12:00:00Z |
        | 48          | hot     | –                    |
        | 72          | warm    | 2026-11-22T12:00:00Z |
        | 120         | plateau | 2026-11-22T12:00:00Z |
        | 215         | plateau | 2026-11-22T12:00:00Z |
        | 216         | closed  | –                    |`)
    )
  })

  it("a window may be confirmed, and its person talked with, any number of times", () => {
    const times = Array.from({ length: 200_000 }, (_, minute) => formatInstant(instantMillis("2026-07-01T12:00:00Z") + minute * 60_000))
    const asked = window("Alma", "asked-for-help", "2026-07-01T12:00:00Z", {
      confirmedAt: times,
      contacted: times.map((at) => ({ at, by: "gp", how: "call" }))
    })

    const [row] = actNow(ward({ asOf: times.at(-1) ?? "", referrals: [person("Alma")], windows: [asked] }), noTsb)

    expect([row?.phase, row?.contactedAt, row?.closesAt]).toEqual(["hot", "2026-07-01T12:00:00Z", "2026-11-24T09:19:00Z"])
  })

  // docs/method/windows.md#w3-state
  it("a window is ended by an end that comes before its last phase is over, and lapsed by one that comes with it or after", () => {
    const asked = window("Alma", "asked-for-help", "2026-11-20T12:00:00Z")
    const trigger = noTsb.triggers.find(({ code }) => code === asked.trigger)
    if (trigger === undefined) throw new Error("no-tsb knows the trigger")
    const endsAt = { before: "2026-11-27T11:59:59Z", "on the instant": "2026-11-27T12:00:00Z", after: "2026-11-27T12:00:01Z" }
    const rows = Object.entries(endsAt).map(([when, at]) => {
      const state = windowState({ ...asked, endsAt: at }, trigger, "2026-11-28T12:00:00Z")
      return [when, ...(state.tag === "closed" ? [state.reason, state.at] : [state.tag])]
    })

    expect(renderTable(["it ends", "closed", "at"], rows)).toBe(
      table(`
        | it ends        | closed | at                   |
        | before         | ended  | 2026-11-27T11:59:59Z |
        | on the instant | lapsed | 2026-11-27T12:00:00Z |
        | after          | lapsed | 2026-11-27T12:00:00Z |`)
    )
  })
})
