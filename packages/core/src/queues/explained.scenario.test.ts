import { person, seen, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { datesOf } from "../dates/datesOf.ts"
import { generic } from "../rules/generic.ts"
import { noTsb } from "../rules/noTsb.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { assessmentQueue, placePositions, placeQueue } from "./queues.ts"
import { whyBefore } from "./whyBefore.ts"

const named = (code: string) => ({ code, name: { nb: code, sv: code, en: code } })

/** A pack with everything that an order can be made of: points, dates by rule and by fallback, two ranked lanes between two that are not. */
const pack: RulePack = {
  ...generic,
  id: "everything",
  version: "2",
  clocks: [
    { code: "another", within: { days: 1 }, cites: ["three-criteria"] },
    { code: "assessment", within: { workingDays: 10 }, cites: ["festinger-2002", "assumption"] }
  ],
  lanes: [
    { code: "emergency", ranked: false },
    { code: "ordinary", ranked: true },
    { code: "second", ranked: true },
    { code: "compulsory", ranked: false }
  ],
  conditions: [
    {
      ...named("dated"),
      latestStart: { weeks: 6 },
      exceptions: [
        { code: "injects", when: { circumstance: "injecting", is: true }, latestStart: { weeks: 2 }, cites: ["festinger-2002"] },
        { code: "heavy", when: { circumstance: "units", over: 20 }, latestStart: { weeks: 4 }, cites: ["three-criteria"] }
      ],
      considerEmergency: false,
      circumstances: ["severity"],
      cites: ["three-criteria"]
    },
    { ...named("undated"), latestStart: null, exceptions: [], considerEmergency: false, circumstances: [], cites: ["assumption"] }
  ],
  circumstances: [
    ...generic.circumstances,
    { ...named("injecting"), value: "flag", effect: "date", cites: ["assumption"] },
    { ...named("units"), value: "number", effect: "date", cites: ["assumption"] }
  ],
  order: { ...generic.order, assessment: ["lane", "points", "assessment-due", "seniority", "lot", "id"] }
}

const waiting = (id: string, own: Partial<Snapshot["referrals"][number]> = {}) =>
  person(id, { condition: "dated", rights: { outcome: "granted" }, ...own })
const early = { source: "referral", observedAt: "2026-11-03T10:00:00Z" } as const

/** Nobody in the order in which they stand. */
const everyone = ward({
  referrals: [
    waiting("Finn"),
    waiting("Erna"),
    waiting("Egil"),
    waiting("Dina", { lane: "second", rights: { outcome: "granted", latestStartOn: "2026-11-10" } }),
    waiting("Cato", { condition: "undated" }),
    waiting("Birk"),
    waiting("Alma", { rights: { outcome: "granted", decidedOn: "2026-11-12", latestStartOn: "2026-12-14" } }),
    waiting("Lise", { lot: 2 }),
    waiting("Mona", { seniorityOn: "2026-10-30", rights: { outcome: "granted", latestStartOn: "2026-12-14" } }),
    waiting("Gry", { receivedAt: "2026-11-20T10:00:00Z", seniorityOn: "2026-11-20", rights: { outcome: "pending" } }),
    waiting("Gina", { receivedAt: "2026-11-19T10:00:00Z", seniorityOn: "2026-11-20", condition: null, rights: { outcome: "pending" } }),
    waiting("Hild", { lane: "emergency", rights: { outcome: "pending" } }),
    waiting("Hege", { lane: "emergency", lot: 2 }),
    waiting("Ivar", { lane: "compulsory", legalEndOn: "2026-12-21" }),
    waiting("Iris", { lane: "compulsory", seniorityOn: "2026-11-01", lot: 9 }),
    waiting("Jon", { rights: { outcome: "refused", decidedOn: "2026-11-12" } }),
    waiting("Jan", { rights: { outcome: "refused" } }),
    waiting("Kim", { condition: "gone" }),
    waiting("Kaja", { lane: "gone", condition: "gone", rights: { outcome: "pending" } })
  ],
  facts: [
    seen("Alma", "severity", 3, early),
    seen("Alma", "injecting", true),
    seen("Birk", "injecting", true, early),
    seen("Birk", "injecting", false),
    seen("Finn", "units", 24, early),
    seen("Finn", "units", 30),
    seen("Cato", "benefit", 4, early),
    seen("Cato", "severity", 1),
    seen("Dina", "injecting", true, early),
    seen("Dina", "units", 30),
    seen("Gry", "units", 24),
    seen("Gry", "social-situation", 2, early)
  ]
})

const pointsOf = (severity: number, benefit: number, social: number) => ({
  key: "points",
  tag: "parts",
  parts: [
    { scale: "severity", thousandths: severity },
    { scale: "benefit", thousandths: benefit },
    { scale: "social-situation", thousandths: social }
  ]
})
const noPoints = pointsOf(0, 0, 0)
const byRule = (latestStartOn: string, rule: string, cites: string, because: ReadonlyArray<object> = []) => ({
  key: "latest-start",
  tag: "rule",
  latestStartOn,
  rule,
  because,
  cites: [cites]
})
const byDecision = (latestStartOn: string, decidedOn: string | null) => ({ key: "latest-start", tag: "decided", latestStartOn, decidedOn })
const cited = (circumstance: string, value: boolean | number, person: string, source: "referral" | "nearby") => ({
  factId: `${person}-${circumstance}-${source}`,
  circumstance,
  value,
  source,
  observedAt: source === "referral" ? early.observedAt : "2026-11-21T20:00:00Z"
})
const byGuide = byRule("2026-12-14", "guide", "three-criteria")

/** A row in full, from what differs between rows. */
function placeRow(
  referralId: string,
  position: number,
  [points, latestStartOn, seniorityOn, lot]: readonly [number, string | null, string, number],
  [couldBeOn, couldBePosition]: readonly [string | null, number],
  because: ReadonlyArray<object>,
  lane = "ordinary"
) {
  const keys = { lane, points, "latest-start": latestStartOn, seniority: seniorityOn, lot, id: referralId }
  return {
    referralId,
    position,
    latestStartOn,
    couldBeOn,
    couldBePosition,
    keys: Object.entries(keys).map(([key, value]) => ({ key, value })),
    because
  }
}

const apart = [
  { referralId: "Kaja", why: "setAside", unknown: ["lane", "condition"] },
  { referralId: "Kim", why: "setAside", unknown: ["condition"] },
  { referralId: "Hild", why: "lane", lane: "emergency", receivedAt: "2026-11-02T10:00:00Z", legalEndOn: null },
  { referralId: "Hege", why: "lane", lane: "emergency", receivedAt: "2026-11-02T10:00:00Z", legalEndOn: null },
  { referralId: "Iris", why: "lane", lane: "compulsory", receivedAt: "2026-11-02T10:00:00Z", legalEndOn: null },
  { referralId: "Ivar", why: "lane", lane: "compulsory", receivedAt: "2026-11-02T10:00:00Z", legalEndOn: "2026-12-21" },
  { referralId: "Jan", why: "refused", decidedOn: null },
  { referralId: "Jon", why: "refused", decidedOn: "2026-11-12" }
]
const day = "2026-11-02"
const sooner = "2026-11-16"
const injectsByReferral = byRule(sooner, "injects", "festinger-2002", [cited("injecting", true, "Birk", "referral")])
const heavy = (units: number, source: "referral" | "nearby") =>
  byRule("2026-11-30", "heavy", "three-criteria", [cited("units", units, "Finn", source)])
const afterThem = [
  placeRow("Mona", 5, [0, "2026-12-14", "2026-10-30", 1], ["2026-11-13", 3], [noPoints, byDecision("2026-12-14", null)]),
  placeRow("Egil", 6, [0, "2026-12-14", day, 1], [sooner, 4], [noPoints, byGuide]),
  placeRow("Erna", 7, [0, "2026-12-14", day, 1], [sooner, 4], [noPoints, byGuide]),
  placeRow("Lise", 8, [0, "2026-12-14", day, 2], [sooner, 4], [noPoints, byGuide]),
  placeRow("Dina", 9, [0, "2026-11-10", day, 1], ["2026-11-10", 9], [noPoints, byDecision("2026-11-10", null)], "second")
]

describe("an answer explained, to the last word", () => {
  // docs/method/queues.md#q5-because-and-why-before
  it("the place queue by the pile: each key of each row, and what it rests on", () => {
    const queue = placeQueue(everyone, pack, { vantage: "pile" })

    expect(queue).toEqual({
      queue: "place",
      vantage: "pile",
      asOf: "2026-11-23T09:00:00Z",
      rulePack: { id: "everything", version: "2" },
      ranking: [
        placeRow("Alma", 1, [37_500, "2026-12-14", day, 1], [sooner, 1], [pointsOf(37_500, 0, 0), byDecision("2026-12-14", "2026-11-12")]),
        placeRow(
          "Cato",
          2,
          [30_000, "2027-01-25", day, 1],
          ["2027-01-25", 2],
          [pointsOf(0, 30_000, 0), byRule("2027-01-25", "fallback", "assumption")]
        ),
        placeRow("Birk", 3, [0, sooner, day, 1], [sooner, 3], [noPoints, injectsByReferral]),
        placeRow("Finn", 4, [0, "2026-11-30", day, 1], [sooner, 4], [noPoints, heavy(24, "referral")]),
        ...afterThem
      ],
      apart
    })
    expect(placePositions(everyone, pack, { vantage: "pile" })).toEqual(
      queue.ranking.map(({ because: _, keys: _keys, ...position }) => position)
    )
  })

  it("the same by the near vantage: where what was seen there speaks, and where it does not", () => {
    expect(placeQueue(everyone, pack, { vantage: "near" })).toEqual({
      queue: "place",
      vantage: "near",
      asOf: "2026-11-23T09:00:00Z",
      rulePack: { id: "everything", version: "2" },
      ranking: [
        placeRow(
          "Cato",
          1,
          [42_500, "2027-01-25", day, 1],
          ["2027-01-25", 1],
          [pointsOf(12_500, 30_000, 0), byRule("2027-01-25", "fallback", "assumption")]
        ),
        placeRow(
          "Alma",
          2,
          [37_500, sooner, day, 1],
          [sooner, 2],
          [pointsOf(37_500, 0, 0), byRule(sooner, "injects", "festinger-2002", [cited("injecting", true, "Alma", "nearby")])]
        ),
        placeRow("Birk", 3, [0, sooner, day, 1], [sooner, 3], [noPoints, injectsByReferral]),
        placeRow("Finn", 4, [0, "2026-11-30", day, 1], [sooner, 4], [noPoints, heavy(30, "nearby")]),
        ...afterThem
      ],
      apart
    })
  })

  // docs/method/queues.md#q2-the-assessment-queue
  it("the assessment queue: the clock, both guide's dates, and what to ask first", () => {
    const injecting = { tag: "circumstance", circumstance: "injecting" }
    const keys = (lane: string, points: number, due: string, seniorityOn: string, id: string) =>
      Object.entries({ lane, points, "assessment-due": due, seniority: seniorityOn, lot: 1, id }).map(([key, value]) => ({ key, value }))
    const byClock = (receivedAt: string) => ({ key: "assessment-due", tag: "clock", receivedAt, cites: ["festinger-2002", "assumption"] })

    expect(assessmentQueue(everyone, pack)).toEqual({
      queue: "assessment",
      asOf: "2026-11-23T09:00:00Z",
      rulePack: { id: "everything", version: "2" },
      ranking: [
        {
          referralId: "Hild",
          position: 1,
          assessmentDueOn: sooner,
          guideOn: "2026-12-14",
          nearGuideOn: "2026-12-14",
          askFirst: { question: injecting, couldBeOn: sooner },
          keys: keys("emergency", 0, sooner, day, "Hild"),
          because: [noPoints, byClock("2026-11-02T10:00:00Z")]
        },
        {
          referralId: "Gry",
          position: 2,
          assessmentDueOn: "2026-12-04",
          guideOn: "2027-01-01",
          nearGuideOn: "2026-12-18",
          askFirst: { question: injecting, couldBeOn: "2026-12-04" },
          keys: keys("ordinary", 10_000, "2026-12-04", "2026-11-20", "Gry"),
          because: [pointsOf(0, 0, 10_000), byClock("2026-11-20T10:00:00Z")]
        },
        {
          referralId: "Gina",
          position: 3,
          assessmentDueOn: "2026-12-03",
          guideOn: "2027-02-12",
          nearGuideOn: "2027-02-12",
          askFirst: null,
          keys: keys("ordinary", 0, "2026-12-03", "2026-11-20", "Gina"),
          because: [noPoints, byClock("2026-11-19T10:00:00Z")]
        }
      ],
      apart
    })
  })

  it("no rule and no decision: no date, last of those with as many points, and nothing to rest on", () => {
    const { fallback: _, ...withoutFallback } = pack
    const snapshot = { ...everyone, facts: [], referrals: everyone.referrals.filter(({ id }) => ["Cato", "Mona"].includes(id)) }

    expect(placeQueue(snapshot, withoutFallback, { vantage: "near" }).ranking).toEqual([
      placeRow("Mona", 1, [0, "2026-12-14", "2026-10-30", 1], ["2026-11-13", 1], [noPoints, byDecision("2026-12-14", null)]),
      placeRow("Cato", 2, [0, null, day, 1], [null, 2], [noPoints, { key: "latest-start", tag: "none" }])
    ])
  })

  // docs/method/queues.md#q3-apart
  it("under a pack of dated decisions a granted right without its date is set aside; a pending one waits", () => {
    const snapshot = ward({
      referrals: [
        person("Alma", { rights: { outcome: "granted" } }),
        person("Birk", { rights: { outcome: "pending" } }),
        person("Cato", { condition: null })
      ]
    })
    const { apart: aside, ranking } = placeQueue(snapshot, noTsb, { vantage: "pile" })

    expect(aside).toEqual([{ referralId: "Alma", why: "setAside", unknown: ["latestStartOn"] }])
    expect(ranking.map(({ referralId }) => referralId)).toEqual(["Cato"])
    expect(assessmentQueue(snapshot, noTsb).ranking.map(({ referralId }) => referralId)).toEqual(["Birk"])
  })

  // docs/method/queues.md#q5-because-and-why-before
  it("why one stands before another: the first key that differs, and what it rests on", () => {
    const why = (one: string, other: string, vantage: "pile" | "near" = "near") =>
      whyBefore(everyone, pack, { referralIds: [one, other], vantage })
    const compared = (referralId: string, position: number, value: string | number, because: ReadonlyArray<object> = []) => ({
      referralId,
      position,
      value,
      because
    })
    const ordered = (key: string, first: object, second: object) => ({
      tag: "ordered",
      queue: "place",
      vantage: "near",
      key,
      first,
      second
    })
    const forAssessment = { queue: "assessment", vantage: "pile" }

    expect(why("Dina", "Alma")).toEqual(ordered("lane", compared("Alma", 2, "ordinary"), compared("Dina", 9, "second")))
    expect(why("Alma", "Cato")).toEqual(
      ordered("points", compared("Cato", 1, 42_500, [pointsOf(12_500, 30_000, 0)]), compared("Alma", 2, 37_500, [pointsOf(37_500, 0, 0)]))
    )
    expect(why("Egil", "Birk")).toEqual(
      ordered("latest-start", compared("Birk", 3, sooner, [injectsByReferral]), compared("Egil", 6, "2026-12-14", [byGuide]))
    )
    expect(why("Finn", "Birk", "pile")).toEqual({
      ...ordered(
        "latest-start",
        compared("Birk", 3, sooner, [injectsByReferral]),
        compared("Finn", 4, "2026-11-30", [heavy(24, "referral")])
      ),
      vantage: "pile"
    })
    expect(why("Egil", "Mona")).toEqual(ordered("seniority", compared("Mona", 5, "2026-10-30"), compared("Egil", 6, day)))
    expect(why("Lise", "Egil")).toEqual(ordered("lot", compared("Egil", 6, 1), compared("Lise", 8, 2)))
    expect(why("Erna", "Egil")).toEqual(ordered("id", compared("Egil", 6, "Egil"), compared("Erna", 7, "Erna")))
    expect(why("Gina", "Hild")).toEqual({
      ...ordered("lane", compared("Hild", 1, "emergency"), compared("Gina", 3, "ordinary")),
      ...forAssessment
    })
    expect(why("Gina", "Gry")).toEqual({
      ...ordered("points", compared("Gry", 2, 10_000, [pointsOf(0, 0, 10_000)]), compared("Gina", 3, 0, [noPoints])),
      ...forAssessment
    })
  })

  it("people in no common queue are not compared: each is said to stand where they stand", () => {
    const standings = (one: string, other: string) => whyBefore(everyone, pack, { referralIds: [one, other], vantage: "near" })
    const notComparable = (...both: ReadonlyArray<readonly [string, string]>) => ({
      tag: "notComparable",
      standings: both.map(([referralId, at]) => ({ referralId, in: at }))
    })

    expect(standings("Alma", "Gry")).toEqual(notComparable(["Alma", "place"], ["Gry", "assessment"]))
    expect(standings("Gry", "Alma")).toEqual(notComparable(["Gry", "assessment"], ["Alma", "place"]))
    expect(standings("Jon", "Kim")).toEqual(notComparable(["Jon", "refused"], ["Kim", "setAside"]))
    expect(standings("Nobody", "Iris")).toEqual(notComparable(["Nobody", "notFound"], ["Iris", "lane"]))
    expect(standings("Alma", "Alma")).toEqual(notComparable(["Alma", "place"], ["Alma", "place"]))
  })

  // docs/method/rules.md#r4-candidates
  it("the dates of one person near them: decided, certain, possible, and what calls for an assessor", () => {
    const { because, cites, latestStartOn, rule } = byRule(sooner, "injects", "festinger-2002", [
      cited("injecting", true, "Alma", "nearby")
    ])

    expect(datesOf(everyone, pack, { referralId: "Alma", vantage: "near" })).toEqual({
      referralId: "Alma",
      vantage: "near",
      latestStartOn: sooner,
      decidedLatestStartOn: "2026-12-14",
      guideOn: sooner,
      couldBeOn: sooner,
      candidates: [
        { latestStartOn: "2026-12-14", rule: "guide", because: [], cites: ["three-criteria"] },
        { latestStartOn, rule, because, cites }
      ],
      possible: [{ latestStartOn: "2026-11-30", rule: "heavy", because: [], cites: ["three-criteria"] }],
      askFirst: null,
      findings: [
        { tag: "guideEarlier", vantage: "near", guideOn: sooner, decidedLatestStartOn: "2026-12-14", daysEarlier: 28 },
        { tag: "assessIndividually", fact: cited("severity", 3, "Alma", "referral") }
      ]
    })
  })

  it("without a condition, or without its figure, the fallback alone, which is an assumption", () => {
    for (const condition of [null, "undated"]) {
      const snapshot = ward({ referrals: [waiting("Cato", { condition })] })
      expect(datesOf(snapshot, pack, { referralId: "Cato", vantage: "pile" })).toEqual({
        referralId: "Cato",
        vantage: "pile",
        latestStartOn: "2027-01-25",
        decidedLatestStartOn: null,
        guideOn: "2027-01-25",
        couldBeOn: "2027-01-25",
        candidates: [{ latestStartOn: "2027-01-25", rule: "fallback", because: [], cites: ["assumption"] }],
        possible: [],
        askFirst: null,
        findings: []
      })
    }
  })

  it("nobody has dates under an id that no referral has", () => {
    expect(() => datesOf(everyone, pack, { referralId: "Nobody", vantage: "pile" })).toThrow(
      "referralById: no referral of the snapshot has this id"
    )
  })
})
