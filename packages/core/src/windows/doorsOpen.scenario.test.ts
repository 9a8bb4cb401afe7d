import { renderTable, table, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { momentOf } from "../snapshot/moment.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { instantMillis } from "../time/instant.ts"
import { doorsOpen, dutyAt } from "./doorsOpen.ts"

type Door = Snapshot["doors"][number]

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const
const everyDay = [...weekdays, "sat", "sun"] as const

function door(id: string, own: Partial<Door> = {}): Door {
  return { id, kind: "walk-in", service: "Tromsø", hours: [{ days: everyDay, from: "00:00", to: "24:00" }], needs: "none", ...own }
}

/** The doors of two kinds that are open at an instant of a ward with a holiday on 17 May 2027. */
function openAt(asOf: string, doors: ReadonlyArray<Door>) {
  return doorsOpen(doors, ["walk-in", "advice-line"], momentOf(ward({ asOf, holidays: ["2027-05-17"] })))
}

describe("doors and duty, to the minute", () => {
  // docs/method/windows.md#w5-doors-and-duty
  it("a door is open from its first minute to the one before it closes, on its weekdays, and on holidays only if it says so", () => {
    const doors = [
      door("by day", { hours: [{ days: weekdays, from: "08:05", to: "15:30" }] }),
      door("at night", {
        hours: [
          { days: ["fri", "sat"], from: "20:00", to: "24:00" },
          { days: ["sat", "sun"], from: "00:00", to: "03:00" }
        ]
      }),
      door("on holidays", { onHolidays: true, hours: [{ days: ["mon"], from: "10:00", to: "12:00" }] }),
      door("not on holiday", { onHolidays: false, hours: [{ days: ["mon"], from: "10:00", to: "12:00" }] }),
      door("of no such kind", { kind: "open-return" })
    ]
    const instants = {
      "Friday 08:04": "2026-11-27T07:04:00Z",
      "Friday 08:05": "2026-11-27T07:05:00Z",
      "Friday 15:29:59": "2026-11-27T14:29:59Z",
      "Friday 15:30": "2026-11-27T14:30:00Z",
      "Friday 20:00": "2026-11-27T19:00:00Z",
      "Friday 23:59": "2026-11-27T22:59:00Z",
      "Saturday 00:00": "2026-11-27T23:00:00Z",
      "Saturday 03:00": "2026-11-28T02:00:00Z",
      "Saturday 10:00": "2026-11-28T09:00:00Z",
      "Monday 10:00": "2026-11-23T09:00:00Z",
      "Monday 17 May 10:00": "2027-05-17T08:00:00Z"
    }
    const rows = Object.entries(instants).map(([name, asOf]) => [
      name,
      openAt(asOf, doors)
        .map(({ closesAtTime, doorId }) => `${doorId} to ${closesAtTime}`)
        .join(", ") || "none"
    ])

    expect(renderTable(["in Oslo", "open"], rows)).toBe(
      table(`
        | in Oslo             | open                                                           |
        | Friday 08:04        | none                                                           |
        | Friday 08:05        | by day to 15:30                                                |
        | Friday 15:29:59     | by day to 15:30                                                |
        | Friday 15:30        | none                                                           |
        | Friday 20:00        | at night to 24:00                                              |
        | Friday 23:59        | at night to 24:00                                              |
        | Saturday 00:00      | at night to 03:00                                              |
        | Saturday 03:00      | none                                                           |
        | Saturday 10:00      | none                                                           |
        | Monday 10:00        | by day to 15:30, not on holiday to 12:00, on holidays to 12:00 |
        | Monday 17 May 10:00 | on holidays to 12:00                                           |`)
    )
  })

  // docs/method/windows.md#w5-doors-and-duty
  it("doors are told by id, with their telephone where they have one, and where hours overlap the last closing", () => {
    const overlapping = [
      { days: everyDay, from: "09:00", to: "12:00" },
      { days: everyDay, from: "08:00", to: "21:00" },
      { days: everyDay, from: "10:00", to: "10:30" }
    ]
    const doors = [
      door("c", { phone: "77 00 00 00", needs: "card" }),
      door("a", { kind: "advice-line", hours: overlapping }),
      door("d", { hours: [] }),
      door("b", { needs: "contract", service: "UNN" })
    ]

    expect(openAt("2026-11-23T09:00:00Z", doors)).toStrictEqual([
      { doorId: "a", kind: "advice-line", service: "Tromsø", needs: "none", closesAtTime: "21:00" },
      { doorId: "b", kind: "walk-in", service: "UNN", needs: "contract", closesAtTime: "24:00" },
      { doorId: "c", kind: "walk-in", service: "Tromsø", needs: "card", closesAtTime: "24:00", phone: "77 00 00 00" }
    ])
  })

  // docs/method/windows.md#w5-doors-and-duty
  it("on duty is who began first, then who stays longest, then the first by how to reach them; from the first moment, and not at the last", () => {
    const early = { from: "2026-11-23T07:00:00Z", until: "2026-11-23T09:00:00Z", reach: "early" }
    const long = { from: "2026-11-23T08:00:00Z", until: "2026-11-23T12:00:00Z", reach: "b long" }
    const twin = { ...long, reach: "a long" }
    const third = { ...long, reach: "c long" }
    const short = { ...long, until: "2026-11-23T10:00:00Z", reach: "a short" }
    const duty = [short, third, long, early, twin]
    const at = (asOf: string) => dutyAt(duty, instantMillis(asOf))?.reach

    expect(at("2026-11-23T06:59:59Z")).toBeUndefined()
    expect(at("2026-11-23T07:00:00Z")).toBe("early")
    expect(at("2026-11-23T08:59:59Z")).toBe("early")
    expect(at("2026-11-23T09:00:00Z")).toBe("a long")
    expect(at("2026-11-23T11:59:59Z")).toBe("a long")
    expect(at("2026-11-23T12:00:00Z")).toBeUndefined()
    expect(dutyAt([long, short, third], instantMillis(long.from))?.reach).toBe("b long")
    expect(dutyAt([third, long, short], instantMillis(long.from))?.reach).toBe("b long")
  })
})
