import { checkLaw, contested, medium, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { deskOf } from "../queues/Desk.ts"
import { match, matchingOf } from "./match.ts"
import { readMatching } from "./Matching.ts"
import { solve } from "./solve.ts"
import { solvedOf } from "./solved.ts"
import { verify } from "./verify.ts"
import { betterAtLevel } from "./verifyLevels.ts"

const drawn = fc.oneof(snapshotAndPack(contested), snapshotAndPack({ ...medium, vacancies: 8, contested: true }))

/** The levels after the first, left out or exchanged: each gives a matching that is right at the first and may be wrong later. */
const others = fc.shuffledSubarray([1, 2, 3, 4, 5])

describe("verify, laws of the levels after the first", () => {
  // docs/method/matching.md#m13-verify
  // Broken by: leaving a level out of the table; asking only for spare places and not for the place one would leave; reading people forwards.
  it("a matching that is right at the first level is always accepted exactly when it is the one of match", () =>
    checkLaw(
      fc.tuple(drawn, others),
      ([{ pack, snapshot }, levels]) => {
        const desk = deskOf(snapshot, pack)
        const { pool, ranks } = solvedOf(desk)
        const { edgesFrom, places, seekers, vacancyOf } = pool
        const reordered = [0, ...levels].map((level) => ranks[level] as Int32Array)
        const solution = solve({ seekers: seekers.length, places, edgesFrom, vacancyOf, ranks: reordered })
        const other = matchingOf(desk, { pool, ranks, solution })

        const violations = verify(snapshot, pack, other)

        const isSame = JSON.stringify(other.assignments) === JSON.stringify(match(snapshot, pack).assignments)
        expect(violations.length === 0).toBe(isSame)
        expect(violations.every(({ code }) => code === "levelWorse")).toBe(true)
      },
      { runs: 500 }
    ))
})

/** People who each hold one of their edges, some of the places left to spare. */
const held = fc.record({
  people: fc.array(
    fc.uniqueArray(fc.record({ vacancy: fc.nat(8), ranks: fc.tuple(fc.nat(1), fc.nat(2), fc.nat(2)) }), {
      selector: ({ vacancy }) => vacancy,
      minLength: 1,
      maxLength: 5
    }),
    { maxLength: 7 }
  ),
  hasSpare: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })
})

describe("betterAtLevel, laws", () => {
  // Broken by: reading the row of a vacancy from the first word alone; a table of one word a row.
  it("vacancies that nobody can have never change who could have had better", () =>
    checkLaw(
      held,
      ({ hasSpare, people }) => {
        const holdings = (at: (vacancy: number) => number) =>
          people.map((own) => ({
            held: at(own[0]?.vacancy ?? 0),
            edges: own.map(({ ranks, vacancy }) => ({ vacancy: at(vacancy), ranks }))
          }))
        const spreadOut = (vacancy: number) => vacancy * 37 + 3
        const among = Array.from({ length: 340 }, (_, index) => hasSpare[(index - 3) / 37] ?? true)

        const plain = betterAtLevel(
          holdings((vacancy) => vacancy),
          hasSpare,
          { from: 0, until: 3 }
        )

        expect(betterAtLevel(holdings(spreadOut), among, { from: 0, until: 3 })).toEqual(plain)
      },
      { runs: 500 }
    ))
})

/** What a matching handed in need not say; certificates of late starts only where nothing more is told than the format asks for. */
const optional = ["certificate", "wishRank", "inWindow", "committed", "gainedByOneMore", "ringFirst", "vacancies"] as const

describe("verify, laws of what may be left out", () => {
  // Broken by: asking for a rank of wish, a window met, a count of commitments, the name one more place gives or ring first that was not told.
  it("an answer that leaves out any of what need not be told is always accepted", () =>
    checkLaw(
      fc.tuple(drawn, fc.subarray([...optional])),
      ([{ pack, snapshot }, chosen]) => {
        const leftOut = chosen.includes("certificate") ? [...chosen, "committed", "ringFirst"] : chosen
        const { assignments, closures, unplaced, vacancies } = match(snapshot, pack)
        const less = (row: object) => Object.fromEntries(Object.entries(row).filter(([field]) => !leftOut.some((one) => one === field)))
        const read = readMatching({
          assignments: assignments.map(less),
          unplaced,
          closures,
          ...(leftOut.includes("vacancies") ? {} : { vacancies: vacancies.map(less) }),
          actNow: []
        })

        expect(read.tag === "accepted" ? verify(snapshot, pack, read.value) : read.faults).toEqual([])
      },
      { runs: 200 }
    ))
})
