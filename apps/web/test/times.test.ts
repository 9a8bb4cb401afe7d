import { assert, describe, it } from "vitest"
import { nb } from "../src/words/nb.ts"
import { language as nn } from "../src/words/nn.ts"
import type { DateWords } from "../src/time/dateFormat.ts"
import { dayAfter } from "../src/time/dayAfter.ts"
import { makeTimes, type Times } from "../src/time/Times.ts"
import { makeWallClock } from "../src/time/wallClock.ts"

const times = makeTimes({ words: nb, timeZone: "Europe/Oslo", asOf: "2026-11-23T09:00:00Z" })

describe("times", () => {
  it("counts days from the date of the data in its zone, not from midnight in Greenwich", () => {
    const lateEvening = makeTimes({ words: nb, timeZone: "Europe/Oslo", asOf: "2026-11-23T23:30:00Z" })

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

describe("times in a language that a browser may not know", () => {
  const at = (words: DateWords) => makeTimes({ words: { at: "kl.", ...words }, timeZone: "Europe/Oslo", asOf: "2026-11-23T09:00:00Z" })
  const { calendar } = nn.words
  // As in a browser that knows bokmål, and as in one that knows nynorsk itself.
  const own = at({ locale: ["nb"], calendar })
  const known = at({ locale: ["nn"] })

  // Broken by: the names of the week beginning with Sunday; the year left out of the parts.
  it("are always said in its own names, and those are what a browser that knows it says", () => {
    const days = Array.from({ length: 400 }, (_, count) => dayAfter("2026-10-01", count))
    const instants = [
      "2026-11-22T10:00:00Z",
      "2026-11-23T10:00:00Z",
      "2026-11-24T10:00:00Z",
      "2026-11-28T10:00:00Z",
      "2026-11-23T08:58:00Z"
    ]
    const said = (times: Times) => [
      ...days.flatMap((day) => [times.day(day), times.dayInFull(day)]),
      ...instants.flatMap((instant) => [times.instant(instant), times.distance(instant)])
    ]

    assert.deepStrictEqual(said(own), said(known))
    assert.include(said(own), "laurdag 28. november")
  })

  it("are written as in its base where it says no names", () => {
    assert.strictEqual(at({ locale: ["no-such", "nb"] }).dayInFull("2026-11-28"), "lørdag 28. november")
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
