import { describe, expect, it } from "vitest"
import { noTsb } from "../rules/noTsb.ts"
import { readRulePack } from "../rules/readRulePack.ts"
import { datesOf } from "../dates/datesOf.ts"
import type { Fact, Snapshot } from "./Snapshot.ts"
import { readSnapshot } from "./readSnapshot.ts"

const referral: Snapshot["referrals"][number] = {
  id: "kari",
  personKey: "p-kari",
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" },
  person: {},
  careLevels: ["inpatient-short"],
  needs: [],
  wishes: [],
  lot: 1
}
const fact: Fact = {
  id: "f-1",
  referralId: "kari",
  circumstance: "alcohol-units-per-day",
  value: 14,
  source: "referral",
  observedAt: "2026-10-30T10:00:00Z",
  recordedAt: "2026-11-02T10:00:00Z",
  by: { role: "gp", service: "Legekontoret" },
  basis: "told",
  domain: "health",
  sharedWith: ["unit"]
}
const good: Snapshot = {
  format: "samsyn.snapshot/1",
  asOf: "2026-11-23T09:00:00Z",
  timeZone: "Europe/Oslo",
  holidays: [],
  rulePack: { id: noTsb.id, version: noTsb.version },
  referrals: [referral],
  facts: [fact],
  windows: [],
  approaches: [],
  units: [],
  vacancies: [],
  commitments: [],
  refusals: [],
  doors: [],
  duty: []
}

const faultsOf = (input: unknown) => {
  const read = readSnapshot(input, noTsb)
  return read.tag === "accepted" ? [] : read.faults.map(({ code, path }) => `${path} ${code}`)
}
const withFact = (change: Partial<Record<keyof Fact, unknown>>) => ({ ...good, facts: [{ ...fact, ...change }] })

describe("bad input", () => {
  it("a good file has no faults", () => expect(faultsOf(good)).toEqual([]))

  it("a fact on a circumstance that the pack does not know is refused", () =>
    expect(faultsOf(withFact({ circumstance: "shoe-size" }))).toEqual(["/facts/0/circumstance unknown"]))

  it("a fact observed after the time of the snapshot is refused", () =>
    expect(faultsOf(withFact({ observedAt: "2026-11-23T09:00:01Z" }))).toEqual(["/facts/0/observedAt after-as-of"]))

  it("a number outside the range of its circumstance is refused", () => {
    expect(faultsOf(withFact({ value: -1 }))).toEqual(["/facts/0/value out-of-range"])
    expect(faultsOf(withFact({ value: 201 }))).toEqual(["/facts/0/value out-of-range"])
    expect(faultsOf(withFact({ value: 200 }))).toEqual([])
  })

  it("a zone that does not exist is refused", () =>
    expect(faultsOf({ ...good, timeZone: "Europe/Trondheim" })).toEqual(["/timeZone unknown"]))

  it("a granted right without a date is refused where the date is part of the decision", () =>
    expect(faultsOf({ ...good, referrals: [{ ...referral, rights: { outcome: "granted" } }] })).toEqual([
      "/referrals/0/rights/latestStartOn missing"
    ]))

  // docs/method/terms.md#t4-which-fact-counts
  it("of two facts at the same instant the greater counts", () => {
    const facts = [14, 24, 18].map((value, index) => ({ ...fact, id: `f-${index}`, value }))

    const dates = datesOf({ ...good, facts }, noTsb, { referralId: "kari", vantage: "pile" })

    expect(dates.guideOn).toBe("2026-11-16")
    expect(dates.candidates.flatMap(({ because }) => because.map(({ value }) => value))).toEqual([24])
  })

  // docs/method/rules.md#r1-rule-pack
  it("a pack whose phases overlap is refused, as is a number without a source", () => {
    const [first, ...rest] = noTsb.triggers
    const [alcohol, ...conditions] = noTsb.conditions.filter(({ latestStart }) => latestStart !== null)
    const pack = {
      ...noTsb,
      triggers: [
        {
          ...first,
          phases: [
            { name: "hot", until: { hours: 24 } },
            { name: "warm", until: { hours: 24 } }
          ]
        },
        ...rest
      ],
      conditions: [{ ...alcohol, cites: [] }, ...conditions]
    }

    const read = readRulePack(pack)

    expect(read.tag === "refused" ? read.faults.map(({ code, path }) => `${path} ${code}`) : []).toEqual([
      "/conditions/0/cites uncited",
      "/triggers/0/phases/1/until not-increasing"
    ])
  })
})
