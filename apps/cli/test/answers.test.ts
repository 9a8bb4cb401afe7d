import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { exampleFile, jsonOf, makeFolder, samsyn } from "./samsyn.ts"

describe("check", () => {
  it("says that a sound file is sound, with counts", () => {
    expect(samsyn(["check", exampleFile]).stdout).toBe(
      [
        "No faults, as of 2026-11-23 10:00 (Europe/Oslo), rule pack no-tsb 2026-11-21.",
        "6 referrals, 2 facts, 1 window, 0 approaches, 2 units, 2 vacancies with 2 places, 0 commitments, 0 refusals, 1 door, 0 on duty.",
        ""
      ].join("\n")
    )
    expect(jsonOf(samsyn(["check", exampleFile, "--json"]))).toMatchObject({ faults: [], counts: { referrals: 6, facts: 2, vacancies: 2 } })
  })
})

describe("rank", () => {
  it("prints the place queue for people, with what stands apart", () => {
    expect(samsyn(["rank", exampleFile]).stdout.split("\n")).toEqual([
      "4 people waiting for a place, seen from the pile, as of 2026-11-23 10:00 (Europe/Oslo), rule pack no-tsb 2026-11-21.",
      "'could be': the earliest date if what is not known turned out so; 'then #': the position with that date.",
      "",
      "#  referral   latest start  could be    then #  lane      seniority   lot  because",
      "-  ---------  ------------  ----------  ------  --------  ----------  ---  ---------------------",
      "1  r-bjorn    2026-11-16    2026-10-19       1  ordinary  2026-10-05  12   decided on 2026-10-12",
      "2  r-cecilie  2026-12-14    2026-12-14       2  ordinary  2026-11-02  13   decided on 2026-11-09",
      "3  r-david    2026-12-14    2026-11-17       2  ordinary  2026-11-03  14   decided on 2026-11-10",
      "4  r-anne     2027-01-18    2026-11-09       1  ordinary  2026-10-26  11   decided on 2026-11-02",
      "",
      "Apart, in no order: 1 person.",
      "",
      "referral  why",
      "--------  --------------------------------------",
      "r-finn    lane emergency, received on 2026-11-22",
      ""
    ])
  })

  it("answers in JSON by the vantage that is asked for", () => {
    const queue = jsonOf<{ ranking: ReadonlyArray<Record<string, unknown>> }>(samsyn(["rank", exampleFile, "--vantage", "near", "--json"]))

    expect(queue).toMatchObject({ queue: "place", vantage: "near", asOf: "2026-11-23T09:00:00Z", rulePack: { id: "no-tsb" } })
    expect(queue.ranking.map((row) => [row["referralId"], row["position"], row["latestStartOn"]])).toEqual([
      ["r-bjorn", 1, "2026-11-16"],
      ["r-cecilie", 2, "2026-11-16"],
      ["r-david", 3, "2026-12-14"],
      ["r-anne", 4, "2027-01-18"]
    ])
  })

  it("prints the assessment queue with the guide's date by both vantages and what to ask first", () => {
    expect(samsyn(["rank", exampleFile, "--queue", "assessment"]).stdout).toContain(
      "2  r-eli     2026-11-30      2027-02-08    2027-02-08          injecting  ordinary   2026-11-16  15   received on 2026-11-16"
    )
  })
})

describe("why", () => {
  it("names the first key that differs", () => {
    expect(samsyn(["why", exampleFile, "r-david", "r-cecilie"]).stdout).toContain(
      "r-cecilie comes before r-david by seniority (place queue, seen from the pile)"
    )
    expect(jsonOf(samsyn(["why", exampleFile, "r-anne", "r-david", "--json"]))).toMatchObject({
      tag: "ordered",
      key: "latest-start",
      first: { referralId: "r-david" }
    })
  })

  it("says where each stands when they stand in no common order", () => {
    expect(samsyn(["why", exampleFile, "r-anne", "r-eli"])).toMatchObject({
      exit: 0,
      stdout: "They stand in no common order: r-anne waits for a place; r-eli waits for an assessment.\n"
    })
  })
})

describe("side-by-side", () => {
  it("shows the unit both sights and the days between them", () => {
    const { stdout } = samsyn(["side-by-side", exampleFile, "r-cecilie"])

    expect(stdout).toContain("Seen from near it is 28 days earlier, by rule over-20-units: alcohol-units-per-day 25 (nearby).")
    expect(stdout).toContain("alcohol-units-per-day  12 (referral, gp, 2026-10-30)  25 (nearby, milieu-therapist, 2026-11-21)")
  })

  it("never shows an audience what is not shared with it", () => {
    using folder = makeFolder()
    const other = folder.write("other.json", readFileSync(exampleFile, "utf8").replace('"value": 25', '"value": 31'))
    const forPerson = (file: string) => samsyn(["side-by-side", file, "r-cecilie", "--audience", "person", "--json"]).stdout

    expect(forPerson(other)).toBe(forPerson(exampleFile))
    expect(forPerson(exampleFile)).not.toContain("nearby")
  })
})

describe("match and verify", () => {
  it("propose a start for each and say why not for the rest", () => {
    const { stdout } = samsyn(["match", exampleFile])

    expect(stdout).toContain("2 people placed (1 late), 2 without a place")
    expect(stdout).toContain(
      "r-bjorn    2026-11-25          9  v-nord   Nordlys rusklinikk     -  -          ring first; late: no vacancy starts sooner"
    )
    expect(stdout).toContain("r-david   no vacancy is eligible: inpatient-long has 0 vacancies")
    expect(stdout).toContain("r-anne    all that would be better is full: [0]")
    expect(stdout).toContain("w-1     r-cecilie  readiness  open, hot")
    expect(stdout).toContain("0 places left in 0 vacancies; in 2 one more place would place someone:")
    expect(stdout).toContain("v-fjord            0  r-anne")
    expect(stdout).toContain("2026-11-23 21:00         at others' cost: v-nord")
  })

  it("accept the proposal as it is printed, over a pipe too", () => {
    const { stdout } = samsyn(["match", exampleFile, "--json"])
    const verified = samsyn(["verify", exampleFile, "-", "--json"], { input: stdout })

    expect(verified).toMatchObject({ exit: 0, stderr: "" })
    expect(JSON.parse(verified.stdout)).toEqual({ violations: [] })
  })

  it("refuse a proposal in which someone takes another's place", () => {
    using folder = makeFolder()
    const { stdout } = samsyn(["match", exampleFile, "--json"])
    const unfair = folder.write(
      "unfair.json",
      stdout.replaceAll("r-cecilie", "r-someone").replaceAll("r-anne", "r-cecilie").replaceAll("r-someone", "r-anne")
    )
    const verified = samsyn(["verify", exampleFile, unfair, "--json"])

    expect(verified.exit).toBe(1)
    expect(jsonOf<{ violations: ReadonlyArray<unknown> }>(verified).violations.length).toBeGreaterThan(0)
    expect(samsyn(["verify", exampleFile, unfair])).toMatchObject({ exit: 1, stderr: "" })
  })

  it("refuse what is no matching by path", () => {
    const verified = samsyn(["verify", exampleFile, "-", "--json"], { input: '{"assignments": [{"referralId": 7}]}' })

    expect(verified.exit).toBe(1)
    expect(jsonOf<{ faults: ReadonlyArray<{ path: string }> }>(verified).faults.map((fault) => fault.path)).toContain(
      "/assignments/0/referralId"
    )
  })
})

describe("displace", () => {
  it("says who would be worse off, and how", () => {
    const { exit, stdout } = samsyn(["displace", exampleFile, "r-cecilie", "v-nord"])

    expect(exit).toBe(0)
    expect(stdout).toContain("r-cecilie in v-nord would start on 2026-11-25")
    expect(stdout).toContain("1 person would be worse off:")
    expect(stdout).toContain("r-bjorn   without a place  before        2026-11-25  -                       9               -")
    expect(jsonOf(samsyn(["displace", exampleFile, "r-cecilie", "v-nord", "--json"]))).toEqual({
      tag: "displaced",
      referralId: "r-cecilie",
      vacancyId: "v-nord",
      startsOn: "2026-11-25",
      affected: [
        {
          referralId: "r-bjorn",
          change: "uncovered",
          before: true,
          startsOnBefore: "2026-11-25",
          startsOnAfter: null,
          daysLateBefore: 9,
          daysLateAfter: null
        }
      ]
    })
  })

  it("says that nobody would be, when the proposal gives the place already", () => {
    expect(samsyn(["displace", exampleFile, "r-cecilie", "v-fjord"]).stdout).toContain(
      "Nobody who has a place in the proposal would be worse off."
    )
  })

  it("refuses a pair that is not eligible, with every failed condition", () => {
    const ran = samsyn(["displace", exampleFile, "r-david", "v-fjord"])

    expect(ran).toMatchObject({ exit: 1, stderr: "" })
    expect(ran.stdout).toContain("care level inpatient-short is not wanted (inpatient-long)")
    expect(ran.stdout).toContain("does not admit the person (sex) on 2026-12-07")
    const asked = samsyn(["displace", exampleFile, "r-david", "v-fjord", "--json"])
    expect(asked.exit).toBe(1)
    expect(jsonOf(asked)).toEqual({
      tag: "notEligible",
      referralId: "r-david",
      vacancyId: "v-fjord",
      failed: [
        { condition: "careLevel", careLevel: "inpatient-short", wanted: ["inpatient-long"] },
        { condition: "admits", bound: "sex", verdict: "failed", onDay: "2026-12-07" }
      ]
    })
  })

  it("refuses someone who waits for no place", () => {
    const ran = samsyn(["displace", exampleFile, "r-finn", "v-nord", "--json"])

    expect(ran.exit).toBe(1)
    expect(jsonOf(ran)).toEqual({ tag: "notInPool", referralId: "r-finn" })
    expect(samsyn(["displace", exampleFile, "r-finn", "v-nord"]).stdout).toContain("r-finn waits for no place")
  })
})
