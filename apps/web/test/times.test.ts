import { assert, describe, it } from "vitest"
import { makeTimes } from "../src/time/Times.ts"
import { makeWallClock } from "../src/time/wallClock.ts"

const times = makeTimes({ locale: "nb", at: "kl.", timeZone: "Europe/Oslo", asOf: "2026-11-23T09:00:00Z" })

describe("times", () => {
  it("counts days from the date of the data in its zone, not from midnight in Greenwich", () => {
    const lateEvening = makeTimes({ locale: "nb", at: "kl.", timeZone: "Europe/Oslo", asOf: "2026-11-23T23:30:00Z" })

    assert.strictEqual(times.daysUntil("2026-12-14"), 21)
    assert.strictEqual(times.daysUntil("2026-11-07"), -16)
    assert.strictEqual(lateEvening.today, "2026-11-24")
  })

  it("writes a day with its year only where the year is another", () => {
    assert.strictEqual(times.day("2026-12-14"), "14. des.")
    assert.strictEqual(times.day("2027-01-04"), "4. jan. 2027")
    assert.strictEqual(times.dayInFull("2026-12-14"), "mandag 14. desember")
  })

  it("names yesterday, today and tomorrow", () => {
    assert.strictEqual(times.instant("2026-11-22T10:00:00Z"), "i går kl. 11:00")
    assert.strictEqual(times.instant("2026-11-23T22:59:00Z"), "i dag kl. 23:59")
    assert.strictEqual(times.instant("2026-11-23T23:00:00Z"), "i morgen kl. 00:00")
    assert.strictEqual(times.instant("2026-11-21T20:00:00Z"), "lør. 21. nov. kl. 21:00")
  })

  it("says until when with the day, unless that is today", () => {
    assert.strictEqual(times.until("2026-11-23T15:00:00Z"), "kl. 16:00")
    assert.strictEqual(times.until("2026-11-24T07:00:00Z"), "i morgen kl. 08:00")
    assert.strictEqual(times.until("2026-11-25T07:00:00Z"), "ons. 25. nov. kl. 08:00")
  })

  it("never says that a distance is longer than it is", () => {
    assert.strictEqual(times.distance("2026-11-21T08:00:00Z"), "2 døgn")
    assert.strictEqual(times.distance("2026-11-24T08:59:00Z"), "23 timer")
    assert.strictEqual(times.distance("2026-11-23T08:01:00Z"), "59 minutter")
  })
})

describe("a clock on the wall", () => {
  const clock = makeWallClock("Europe/Oslo")

  it.each([
    ["2026-11-23T10:00", "2026-11-23T09:00:00Z"],
    ["2026-07-01T00:00", "2026-06-30T22:00:00Z"],
    ["2026-03-29T03:30", "2026-03-29T01:30:00Z"],
    ["2026-10-25T03:30", "2026-10-25T02:30:00Z"]
  ])("shows %s at %s, and at no other time", (shown, instant) => {
    assert.strictEqual(clock.read(Date.parse(instant)), shown)
    assert.strictEqual(clock.set(shown), Date.parse(instant))
  })

  it("has no instant for what is no time", () => {
    assert.strictEqual(clock.set(""), undefined)
    assert.strictEqual(clock.set("2026-02-30T10:00"), undefined)
  })
})
