import { readFileSync } from "node:fs"
import type { ActNowRow, Fault, Matching, Snapshot } from "@samsyn/core"
import { describe, expect, it } from "vitest"
import { exampleFile, jsonOf, makeFolder, type Ran, samsyn } from "./samsyn.ts"

const example: Snapshot = JSON.parse(readFileSync(exampleFile, "utf8"))

/** Runs a command on a snapshot like the example but for some lists. */
function onExample(command: string, changes: Partial<Snapshot>, ...args: ReadonlyArray<string>): Ran {
  using folder = makeFolder()
  return samsyn([command, folder.write("pile.json", JSON.stringify({ ...example, ...changes })), ...args, "--json"])
}

type Answer = Matching & { readonly actNow: ReadonlyArray<ActNowRow> }

/** The proposal for a snapshot that is sound, after `verify` accepted it. */
function matched(changes: Partial<Snapshot>): Answer {
  using folder = makeFolder()
  const file = folder.write("pile.json", JSON.stringify({ ...example, ...changes }))
  const ran = samsyn(["match", file, "--json"])
  expect(ran).toMatchObject({ exit: 0, stderr: "" })
  expect(samsyn(["verify", file, "-", "--json"], { input: ran.stdout })).toMatchObject({ exit: 0 })
  return jsonOf<Answer>(ran)
}

const faultsOf = (ran: Ran) => {
  expect(ran.exit).toBe(1)
  return jsonOf<{ faults: ReadonlyArray<Fault> }>(ran).faults.map(({ code, path }) => [path, code])
}

const held = (referralId: string, vacancyId: string) => ({ referralId, vacancyId, startsOn: "2026-12-07", state: "accepted" as const })

describe("a pile that is hard to match", () => {
  it("without vacancies leaves everyone without a place, each told that there is none of the wanted kind", () => {
    const { actNow, assignments, unplaced, vacancies } = matched({ vacancies: [] })

    expect([assignments, vacancies]).toEqual([[], []])
    expect(unplaced.map(({ certificate, referralId }) => [referralId, certificate])).toEqual(
      ["r-bjorn", "r-cecilie", "r-david", "r-anne"].map((id) => [
        id,
        {
          tag: "noneEligible",
          careLevels: [{ careLevel: id === "r-david" ? "inpatient-long" : "inpatient-short", vacancies: 0, failed: [] }]
        }
      ])
    )
    expect(actNow.map(({ place }) => place)).toEqual([{ tag: "noneInTime", nearestMiss: null }])
  })

  it("without referrals leaves every place free", () => {
    const { actNow, assignments, unplaced, vacancies } = matched({ referrals: [], facts: [], windows: [] })

    expect([assignments, unplaced, actNow]).toEqual([[], [], []])
    expect(vacancies.map(({ gainedByOneMore, placesLeft }) => [placesLeft, gainedByOneMore])).toEqual([
      [1, null],
      [1, null]
    ])
  })

  it("with zero places places nobody, and says whom one would place", () => {
    const { assignments, unplaced, vacancies } = matched({ vacancies: example.vacancies.map((vacancy) => ({ ...vacancy, places: 0 })) })

    expect(assignments).toEqual([])
    expect(unplaced.map(({ certificate }) => certificate.tag)).toEqual(Array(4).fill("noneEligible"))
    expect(vacancies.map(({ gainedByOneMore, vacancyId }) => [vacancyId, gainedByOneMore])).toEqual([
      ["v-fjord", "r-cecilie"],
      ["v-nord", "r-bjorn"]
    ])
  })

  it("with commitments over capacity is refused by path", () => {
    const commitments = [held("r-anne", "v-fjord"), held("r-cecilie", "v-fjord")]

    expect(faultsOf(onExample("check", { commitments }))).toEqual([["/commitments/1/vacancyId", "over-capacity"]])
    expect(faultsOf(onExample("match", { commitments }))).toEqual([["/commitments/1/vacancyId", "over-capacity"]])
  })

  it("with two commitments of one referral is refused by path", () => {
    const commitments = [held("r-anne", "v-fjord"), held("r-anne", "v-nord")]

    expect(faultsOf(onExample("check", { commitments }))).toEqual([["/commitments/1/referralId", "repeated"]])
  })

  it("with the same commitment twice is refused by path, for the referral and for the place", () => {
    const commitments = [held("r-anne", "v-fjord"), held("r-anne", "v-fjord")]

    expect(faultsOf(onExample("check", { commitments }))).toEqual([
      ["/commitments/1/referralId", "repeated"],
      ["/commitments/1/vacancyId", "over-capacity"]
    ])
  })

  it("with a referral that nothing fits says what each vacancy of the wanted kind fails", () => {
    const referrals = example.referrals.map((each) => (each.id === "r-anne" ? { ...each, needs: ["wheelchair", "detox"] } : each))
    const { unplaced } = matched({ referrals })

    expect(unplaced.find(({ referralId }) => referralId === "r-anne")?.certificate).toEqual({
      tag: "noneEligible",
      careLevels: [
        {
          careLevel: "inpatient-short",
          vacancies: 2,
          failed: [
            { condition: "need", detail: "wheelchair", vacancies: 2 },
            { condition: "need", detail: "detox", vacancies: 1 }
          ]
        }
      ]
    })
  })

  it("with a hundred thousand ties gives the places by lot and then by id, and is verified", () => {
    const [anne] = example.referrals
    const referrals = Array.from({ length: 100_000 }, (_, index) => ({
      ...(anne as (typeof example.referrals)[number]),
      id: `r-${String(index).padStart(6, "0")}`,
      personKey: `p-${index}`,
      lot: index === 99_999 ? 1 : 2
    }))
    const { assignments, unplaced } = matched({ referrals, facts: [], windows: [] })

    expect(assignments.map(({ referralId, vacancyId }) => [referralId, vacancyId])).toEqual([
      ["r-099999", "v-fjord"],
      ["r-000000", "v-nord"]
    ])
    expect(unplaced).toHaveLength(99_998)
    expect(new Set(unplaced.map(({ certificate }) => certificate.tag))).toEqual(new Set(["full"]))
  })
})
