import { person, ward, window } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import { actNow } from "./actNow.ts"

const inPlace = { tag: "noneInTime", nearestMiss: null } as const

describe("act now, row by row", () => {
  // docs/method/windows.md#w6-act-now
  it("a row tells all that is known of its window, and names nothing that is not", () => {
    const agreedBy = { role: "therapist", service: "UNN" }
    const asked = window("Alma", "asked-for-help", "2026-11-21T08:00:00+01:00", {
      contacted: [
        { at: "2026-11-22T12:00:00Z", by: "gp", how: "call" },
        { at: "2026-11-21T12:00:00+01:00", by: "gp", how: "call" },
        { at: "2026-11-23T09:00:01Z", by: "gp", how: "in person" }
      ],
      openReturn: { service: "UNN", agreedBy }
    })
    const released = window("Alma", "released-from-prison", "2026-12-01T08:00:00Z")
    const snapshot = ward({
      referrals: [person("Alma")],
      windows: [released, asked],
      doors: [
        {
          id: "Møtestedet",
          kind: "walk-in",
          service: "Tromsø",
          hours: [{ days: ["mon"], from: "08:00", to: "18:00" }],
          needs: "none"
        }
      ],
      duty: [{ from: "2026-11-23T08:00:00+01:00", until: "2026-11-24T08:00:00+01:00", reach: "77 00 00 01" }]
    })
    const doorsOpen = [{ doorId: "Møtestedet", kind: "walk-in", service: "Tromsø", needs: "none", closesAtTime: "18:00" }]
    const duty = { reach: "77 00 00 01", until: "2026-11-24T07:00:00Z" }

    expect(actNow(snapshot, noTsb)).toStrictEqual([
      {
        windowId: "Alma-released-from-prison",
        about: "Alma",
        trigger: "released-from-prison",
        kind: "danger",
        state: "upcoming",
        openedAt: "2026-12-01T08:00:00Z",
        closesAt: "2026-12-29T08:00:00Z",
        contactBy: "2026-12-01T08:00:00Z",
        contactOverdue: false,
        doorsOpen,
        duty,
        place: inPlace
      },
      {
        windowId: "Alma-asked-for-help",
        about: "Alma",
        trigger: "asked-for-help",
        kind: "readiness",
        state: "open",
        openedAt: "2026-11-21T07:00:00Z",
        phase: "warm",
        phaseUntil: "2026-11-24T07:00:00Z",
        unconfirmedSince: "2026-11-21T07:00:00Z",
        closesAt: "2026-11-28T07:00:00Z",
        contactBy: "2026-11-22T07:00:00Z",
        contactedAt: "2026-11-21T11:00:00Z",
        contactOverdue: false,
        openReturn: { service: "UNN", agreedBy },
        doorsOpen,
        duty,
        place: inPlace
      }
    ])
  })

  // docs/method/windows.md#w6-act-now
  it("in the first phase nothing is unconfirmed, and with no door and nobody on duty the row says so", () => {
    const home = window("Alma", "home-ends", "2026-11-23T08:00:00Z", { id: "Alma" })

    expect(actNow(ward({ referrals: [person("Alma")], windows: [home] }), noTsb)).toStrictEqual([
      {
        windowId: "Alma",
        about: "Alma",
        trigger: "home-ends",
        kind: "opportunity",
        state: "open",
        openedAt: "2026-11-23T08:00:00Z",
        phase: "open",
        phaseUntil: "2026-12-21T08:00:00Z",
        closesAt: "2026-12-21T08:00:00Z",
        contactBy: "2026-11-24T08:00:00Z",
        contactOverdue: false,
        doorsOpen: [],
        duty: null,
        place: inPlace
      }
    ])
  })

  // docs/method/windows.md#w4-talk-by
  it("a talk counts from the moment it is had, and nobody is too late on the very minute", () => {
    const home = window("Alma", "home-ends", "2026-11-22T09:00:00Z", {
      contacted: [{ at: "2026-11-24T09:00:00Z", by: "gp", how: "call" }]
    })
    const at = (asOf: string) => {
      const [row] = actNow(ward({ asOf, referrals: [person("Alma")], windows: [home] }), noTsb)
      return [row?.contactOverdue, row?.contactedAt]
    }

    expect(at("2026-11-23T09:00:00Z")).toEqual([false, undefined])
    expect(at("2026-11-23T09:00:00.001Z")).toEqual([true, undefined])
    expect(at("2026-11-24T08:59:59Z")).toEqual([true, undefined])
    expect(at("2026-11-24T09:00:00Z")).toEqual([false, "2026-11-24T09:00:00Z"])
  })

  // docs/method/windows.md#w6-act-now
  it("overdue before danger, danger before the rest, then by when to talk, then the id; what opens in 14 days or has no trigger is not there", () => {
    const windows = [
      window("Alma", "home-ends", "2026-11-23T08:00:00Z", { id: "6 third by id" }),
      window("Alma", "home-ends", "2026-11-23T08:00:00Z", { id: "4 first by id" }),
      window("Alma", "home-ends", "2026-11-23T08:00:00Z", { id: "5 second by id" }),
      window("Alma", "home-ends", "2026-11-23T07:00:00Z", { id: "3 talk sooner" }),
      window("Alma", "overdose", "2026-11-23T08:30:00Z", { id: "2 danger" }),
      window("Alma", "home-ends", "2026-11-20T08:00:00Z", { id: "1 overdue" }),
      window("Alma", "overdose", "2026-11-20T08:00:00Z", { id: "0 overdue and danger" }),
      window("Alma", "home-ends", "2026-12-07T08:59:59Z", { id: "7 in less than 14 days" }),
      window("Alma", "home-ends", "2026-12-07T09:00:00Z", { id: "8 in 14 days" }),
      window("Alma", "unknown", "2026-11-23T08:00:00Z", { id: "9 of no trigger of the pack" }),
      window("Alma", "regret-card", "2026-11-20T08:00:00Z", { id: "closed" })
    ]
    const ids = (given: typeof windows) =>
      actNow(ward({ referrals: [person("Alma")], windows: given }), noTsb).map(({ windowId }) => windowId)

    const expected = [
      "0 overdue and danger",
      "1 overdue",
      "2 danger",
      "3 talk sooner",
      "4 first by id",
      "5 second by id",
      "6 third by id",
      "7 in less than 14 days"
    ]
    expect(ids(windows)).toEqual(expected)
    expect(ids(windows.toReversed())).toEqual(expected)
  })
})
