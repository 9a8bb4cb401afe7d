import {
  checkLaw,
  type Choice,
  choicesOracle,
  chosenOracle,
  contested,
  forEachAssignment,
  placesFree,
  runsShare,
  snapshotAndPack
} from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { actNow } from "./actNow.ts"

describe("the place within a window, laws", () => {
  // docs/method/windows.md#w7-a-place-in-time
  // Broken by: calling free what makes someone late or costs a wish; a window that opens tomorrow met by a start today; a miss that is not the nearest; naming the referral the window is about.
  it("what is in time, free, costly or missed is always what trying everything gives", () => {
    const seen = new Map<string, number>()
    checkLaw(
      snapshotAndPack(contested),
      ({ pack, snapshot }) => {
        const people = choicesOracle(snapshot, pack)
        const present = chosenOracle(snapshot, pack)
        const civilDate = (instant: string) =>
          new Intl.DateTimeFormat("sv-SE", { timeZone: snapshot.timeZone, dateStyle: "short" }).format(new Date(instant))
        for (const { about, closesAt, openedAt, place, state } of actNow(snapshot, pack)) {
          const personKey = [...snapshot.referrals, ...snapshot.approaches].find(({ id }) => id === about)?.personKey
          const who = people.findIndex(({ referral }) => referral.personKey === personKey)
          seen.set(place.tag, (seen.get(place.tag) ?? 0) + 1)
          expect(place.tag === "notInPool").toBe(personKey === undefined || who === -1)
          const held = present[who]?.choice
          if (held === undefined || place.tag === "notInPool") continue
          const from = civilDate(state === "upcoming" ? openedAt : snapshot.asOf)
          const isWithin = ({ startsOn }: Choice) => startsOn >= from && startsOn <= civilDate(closesAt)
          const open = (people[who]?.choices ?? [])
            .filter(({ vacancyId }) => vacancyId !== null)
            .toSorted((a, b) => (a.startsOn + a.vacancyId < b.startsOn + b.vacancyId ? -1 : 1))
          if (held.vacancyId !== null && isWithin(held)) {
            expect(place).toEqual({ tag: "inTime", vacancyId: held.vacancyId, startsOn: held.startsOn })
            continue
          }
          const within = open.filter(isWithin)
          if (within.length === 0) {
            const miss = open.find(({ startsOn }) => startsOn > civilDate(closesAt))
            const nearestMiss = miss === undefined ? null : { vacancyId: miss.vacancyId, startsOn: miss.startsOn }
            expect(place).toEqual({ tag: "noneInTime", nearestMiss })
            continue
          }
          const free = new Set<string | null>()
          forEachAssignment(people, placesFree(snapshot), (chosen) => {
            const own = chosen[who]
            if (own === undefined || !within.includes(own) || free.has(own.vacancyId)) return
            const isFree = present.every(({ choice }, other) => other === who || isNoWorse(choice, chosen[other] ?? choice))
            if (isFree) free.add(own.vacancyId)
          })
          const named = (isFree: boolean) => within.map(({ vacancyId }) => vacancyId).filter((id) => free.has(id) === isFree)
          const referralId = people[who]?.referral.id
          const priced = referralId === about ? {} : { referralId }
          expect(place).toEqual({ tag: "possible", free: named(true), costly: named(false), ...priced })
        }
      },
      { runs: 120 }
    )
    if (runsShare >= 1) expect([...seen.keys()].toSorted()).toEqual(["inTime", "noneInTime", "notInPool", "possible"])
  })
})

/** No worse at the first of the levels 1 to 4 that differs; and who starts later still starts on time. Who has no place has nothing to lose. */
function isNoWorse(held: Choice, now: Choice): boolean {
  if (held.vacancyId === null) return true
  if (now.vacancyId === null) return false
  if (now.startsOn > held.startsOn && now.costs[0] > 0) return false
  const level = [0, 1, 2, 3].find((at) => now.costs[at] !== held.costs[at])
  return level === undefined || (now.costs[level] ?? 0) < (held.costs[level] ?? 0)
}
