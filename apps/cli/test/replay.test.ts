import { DecisionRecord, decide, evolve, noRecords, proposalOf, type Records, sealed } from "@samsyn/casework"
import { noTsb, readSnapshot, type Snapshot } from "@samsyn/core"
import { readFileSync } from "node:fs"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { exampleFile, jsonOf, makeFolder, samsyn } from "./samsyn.ts"

const example = JSON.parse(readFileSync(exampleFile, "utf8")) as Snapshot

/** The record of the first place that the proposal on the example gives, as a service keeps it; every vacancy just confirmed, no emergency that could have a place. */
function madeRecord(): DecisionRecord {
  const reading = readSnapshot(example, noTsb)
  if (reading.tag === "refused") throw new Error("the example is a good file")
  const { asOf, holidays, timeZone } = reading.value
  const occasion = { at: asOf, timeZone, holidays, rulePack: noTsb }
  const snapshot = {
    ...reading.value,
    vacancies: reading.value.vacancies.map((vacancy) => ({ ...vacancy, confirmedAt: asOf })),
    referrals: reading.value.referrals.map((referral) => (referral.lane === "emergency" ? { ...referral, careLevels: [] } : referral))
  }
  const imported = decide(noRecords, { tag: "import-snapshot", snapshot }, occasion)
  if (imported.tag === "refused") throw new Error(JSON.stringify(imported.refusal))
  const records: Records = imported.events.reduce(evolve, noRecords)
  const { digest, matching } = proposalOf(snapshot, noTsb)
  const [first] = matching.assignments
  if (first === undefined) throw new Error("the example places someone")
  const decision = decide(
    records,
    {
      tag: "offer-place",
      offer: { id: "o-1", referralId: first.referralId, vacancyId: first.vacancyId, until: `${first.startsOn}T21:00:00Z` },
      proposal: { digest },
      by: { role: "coordinator", service: "inntaksteamet" },
      decisionRecordId: "d-1"
    },
    occasion
  )
  const [record] = decision.tag === "accepted" ? decision.events.flatMap(({ decisionRecord }) => decisionRecord ?? []) : []
  if (record === undefined) throw new Error(JSON.stringify(decision))
  return record
}

const record = madeRecord()
const replayed = (changed: object, ...options: ReadonlyArray<string>) =>
  samsyn(["replay", "-", ...options], { input: JSON.stringify({ ...Schema.encodeSync(DecisionRecord)(record), ...changed }) })

/** The same as it would have been kept with its seals. */
const replayedAnew = (changed: object, ...options: ReadonlyArray<string>) => replayed(sealed({ ...record, ...changed }), ...options)

/** The answer of that time with its first place one day later. */
const otherAnswer = () => {
  const answer = JSON.parse(record.answer) as { readonly assignments: ReadonlyArray<object> }
  const [first, ...rest] = answer.assignments
  return JSON.stringify({ ...answer, assignments: [{ ...first, startsOn: "2027-01-04" }, ...rest] })
}

describe("replay", () => {
  it("says that the engine answers as it did", () => {
    const ran = replayed({})

    expect(ran).toMatchObject({ exit: 0, stderr: "" })
    expect(ran.stdout).toMatch(/^Identical: the engine answers as it did at /)
    expect(jsonOf(replayed({}, "--json"))).toEqual({ tag: "identical" })
  })

  it("says whose place differs, and that the record was changed where engine and rules are those of that time", () => {
    const ran = replayed({ answer: otherAnswer() }, "--json")

    expect(ran.exit).toBe(1)
    const { because, places } = jsonOf<{ readonly because: unknown; readonly places: ReadonlyArray<{ readonly kept: unknown }> }>(ran)
    expect(because).toEqual([{ tag: "record" }])
    expect(places.map(({ kept }) => kept)).toEqual([expect.objectContaining({ startsOn: "2027-01-04" })])
    expect(replayed({ answer: otherAnswer() }).stdout).toContain("the record was changed after it was kept")
  })

  it("names another engine and another rule pack where they are why", () => {
    using folder = makeFolder()
    const pack = folder.write("pack.json", JSON.stringify({ ...noTsb, version: "2099-1" }))

    const ran = replayedAnew({ engine: "0", answer: otherAnswer() }, "--pack", pack, "--json")

    expect(ran.exit).toBe(1)
    expect(jsonOf<{ readonly because: ReadonlyArray<object> }>(ran).because).toMatchObject([
      { tag: "engine", kept: "0" },
      { tag: "rule-pack" }
    ])
    expect(replayedAnew({ answer: otherAnswer(), engine: "0" }).stdout).toContain("and was 0")
  })

  it("names each field that was changed, where the answer is as it was", () => {
    const zeros = "0".repeat(64)
    const ran = replayed({ engine: "0", digests: { ...record.digests, snapshot: zeros, rulePack: zeros } }, "--json")

    expect(ran.exit).toBe(1)
    const { because, fields } = jsonOf<{ readonly because: unknown; readonly fields: ReadonlyArray<{ readonly field: string }> }>(ran)
    expect(because).toEqual([{ tag: "record" }])
    expect(fields.map(({ field }) => field)).toEqual(expect.arrayContaining(["engine", "digests.snapshot", "digests.rulePack"]))
    expect(fields).toHaveLength(3)
    const text = replayed({ digests: { ...record.digests, snapshot: zeros } }).stdout
    expect(text).toContain("The answer itself is the same.")
    expect(text).toMatch(/digests\.snapshot .*changed in the record/)
  })

  it("says that it cannot tell where the seals were taken away", () => {
    const { seals: _, ...bare } = Schema.encodeSync(DecisionRecord)(record)
    const ran = samsyn(["replay", "-", "--json"], { input: JSON.stringify(bare) })

    expect(ran.exit).toBe(1)
    expect(jsonOf<{ readonly because: unknown }>(ran).because).toEqual([{ tag: "unsealed" }])
  })

  it("says that nobody's place differs where another part of the answer does", () => {
    const answer = JSON.stringify({ ...(JSON.parse(record.answer) as object), closures: [{ vacancies: [], holders: [] }] })

    expect(replayed({ answer }).stdout).toContain("Nobody's place differs; other parts of the answer do: closures.")
    expect(replayed({ answer: "{" }, "--json").exit).toBe(1)
  })

  it("refuses what is no record, with every fault by path", () => {
    const { engine: _, ...without } = Schema.encodeSync(DecisionRecord)(record)
    const ran = samsyn(["replay", "-", "--json"], { input: JSON.stringify({ ...without, surprise: 1 }) })

    expect(ran.exit).toBe(1)
    expect(jsonOf<{ readonly faults: ReadonlyArray<object> }>(ran).faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: "/engine" }), expect.objectContaining({ path: "/surprise" })])
    )
    expect(samsyn(["replay", "-"], { input: "{" }).exit).toBe(1)
  })

  it("refuses a slice that is not sound, or that names a pack that nobody ships", () => {
    const dangling = {
      ...record.slice,
      facts: [],
      commitments: [{ referralId: "gone", vacancyId: "gone", startsOn: "2026-12-01", state: "held" }]
    }
    const unknown = { ...record.slice, rulePack: { id: "nobodys", version: "1" } }

    expect(replayed({ slice: dangling }).stderr).toContain("/slice/commitments/0/referralId")
    expect(replayed({ slice: unknown }).stderr).toContain("/slice/rulePack/id")
  })

  it("is called with one file that can be read", () => {
    expect(samsyn(["replay"]).exit).toBe(2)
    expect(samsyn(["replay", "/nowhere/record.json"]).exit).toBe(2)
    expect(samsyn(["replay", "-", "--pack", "-"]).exit).toBe(2)
  })
})
