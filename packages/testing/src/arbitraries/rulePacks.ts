import type { RulePack } from "@samsyn/core"
import fc from "fast-check"

type When = RulePack["conditions"][number]["exceptions"][number]["when"]
type Duration = RulePack["staleAfter"]

/** The circumstances of every drawn pack: three flags and two numbers give dates, two call for an assessment. */
export const flagCodes = ["flag-a", "flag-b", "flag-c", "flag-note"] as const
export const numberCodes = ["number-a", "number-b", "number-note"] as const
export const laneCodes = ["emergency", "ordinary", "compulsory", "second"] as const
export const featureCodes = ["feature-a", "feature-b", "feature-c"] as const
export const doorCodes = ["door-a", "door-b"] as const
const assumption = ["assumption"]
const words = (text: string) => ({ nb: text, sv: text, en: text })

const dayDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ weeks: fc.nat(14) }),
  fc.record({ days: fc.nat(60) }),
  fc.record({ workingDays: fc.nat(25) })
)

/** A condition of at most three storeys over the circumstances and ages. */
export function whens(options: { readonly monotone: boolean }): fc.Arbitrary<When> {
  const leaf: fc.Arbitrary<When> = fc.oneof(
    fc.record({ circumstance: fc.constantFrom("flag-a", "flag-b", "flag-c"), is: options.monotone ? fc.constant(true) : fc.boolean() }),
    fc.record({ circumstance: fc.constantFrom("number-a", "number-b"), over: fc.constantFrom(0, 1, 2.5, 20) }),
    fc.record({ ageUnder: fc.constantFrom(18, 23, 40) })
  )
  const storey = (below: fc.Arbitrary<When>): fc.Arbitrary<When> =>
    fc.oneof(
      { weight: 3, arbitrary: leaf },
      { weight: 1, arbitrary: fc.record({ all: fc.array(below, { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ any: fc.array(below, { maxLength: 3 }) }) },
      ...(options.monotone ? [] : [{ weight: 1, arbitrary: fc.record({ not: below }) }])
    )
  return storey(storey(leaf))
}

const condition = (options: { readonly monotone: boolean }) =>
  fc.record({
    latestStart: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: dayDuration }),
    exceptions: fc.array(fc.record({ when: whens(options), latestStart: dayDuration }), { maxLength: 4 }),
    listed: fc.subarray(["flag-note", "number-note", "flag-a"]),
    considerEmergency: fc.boolean()
  })

const trigger = fc.record({
  kind: fc.constantFrom("legal", "norm", "readiness", "danger", "opportunity"),
  confirmable: fc.boolean(),
  contactWithin: fc.oneof(fc.record({ hours: fc.nat(72) }), fc.record({ days: fc.nat(3) })),
  phaseHours: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 }),
  doors: fc.subarray([...doorCodes])
})

/** Weights that sum to 100, however many scales there are. */
const scales = fc
  .record({
    cut: fc.nat(100),
    ratings: fc.array(fc.record({ step: fc.integer({ min: 1, max: 9 }), rise: fc.nat(33) }), { minLength: 1, maxLength: 3 }),
    flagRating: fc.nat(100)
  })
  .map(({ cut, flagRating, ratings }) => {
    let from = 0
    let rating = 0
    return [
      {
        code: "scale-number",
        circumstance: "number-a",
        weight: cut,
        ratings: ratings.map(({ rise, step }) => ({ from: (from += step), rating: (rating += rise) })),
        cites: assumption
      },
      { code: "scale-flag", circumstance: "flag-a", weight: 100 - cut, ratings: [{ from: 1, rating: flagRating }], cites: assumption }
    ]
  })

/**
 * A rule pack with everything that gives, moves or withholds a date.
 * `monotone` leaves out `not` and `is: false`; `order` fixes the form of the order, else both forms are drawn.
 */
export function rulePacks(options: { readonly monotone?: boolean; readonly order?: "dates" | "points" } = {}): fc.Arbitrary<RulePack> {
  const monotone = options.monotone ?? false
  return fc
    .record({
      dated: fc.boolean(),
      fallback: dayDuration,
      assessment: fc.oneof(fc.record({ workingDays: fc.nat(12) }), fc.record({ days: fc.nat(14) })),
      ranked: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      laneOrder: fc.shuffledSubarray([...laneCodes], { minLength: 4 }),
      conditions: fc.array(condition({ monotone }), { minLength: 1, maxLength: 3 }),
      triggers: fc.array(trigger, { minLength: 1, maxLength: 3 }),
      parkDays: fc.nat(30),
      staleAfter: fc.oneof(fc.record({ days: fc.nat(5) }), fc.record({ hours: fc.nat(100) })),
      byPoints: options.order === undefined ? fc.boolean() : fc.constant(options.order === "points"),
      scales
    })
    .map(
      (draw): RulePack => ({
        format: "samsyn.rule-pack/1",
        id: "drawn",
        version: "1",
        title: words("Trukket"),
        jurisdiction: "NO",
        sources: [{ id: "source-a", title: "A page", address: "example.test/a", seenOn: "2026-11-21" }],
        decisions: draw.dated ? "dated" : "undated",
        ...(draw.dated ? {} : { fallback: { latestStart: draw.fallback, assumption: "Drawn for a test" } }),
        clocks: [{ code: "assessment", within: draw.assessment, cites: ["source-a"] }],
        lanes: draw.laneOrder.map((code) => ({ code, ranked: isRanked(code, draw.ranked) })),
        conditions: draw.conditions.map((drawn, index) => ({
          code: `condition-${index}`,
          name: words(`condition ${index}`),
          latestStart: drawn.latestStart,
          exceptions: drawn.exceptions.map((exception, at) => ({ ...exception, code: `exception-${at}`, cites: assumption })),
          considerEmergency: drawn.considerEmergency,
          circumstances: drawn.listed,
          cites: assumption
        })),
        circumstances: [
          ...flagCodes.map((code) => ({ code, value: "flag" as const })),
          ...numberCodes.map((code) => ({ code, value: "number" as const }))
        ].map(({ code, value }) => ({
          code,
          name: words(code),
          value,
          effect: code.endsWith("note") ? ("assess-individually" as const) : ("date" as const),
          cites: assumption
        })),
        order: draw.byPoints
          ? {
              place: ["lane", "points", "latest-start", "seniority", "lot", "id"],
              assessment: ["lane", "points", "assessment-due", "seniority", "lot", "id"]
            }
          : { place: ["lane", "latest-start", "seniority", "lot", "id"], assessment: ["lane", "assessment-due", "seniority", "lot", "id"] },
        ...(draw.byPoints ? { points: draw.scales } : {}),
        triggers: draw.triggers.map((drawn, index) => ({
          code: `trigger-${index}`,
          kind: drawn.kind as "legal",
          confirmable: drawn.confirmable,
          contactWithin: drawn.contactWithin,
          phases: increasing(drawn.phaseHours).map((hours, at) => ({ name: `phase-${at}`, until: { hours } })),
          doors: drawn.doors,
          evidence: { grade: "assumption", says: "", doesNotSay: "" },
          cites: assumption
        })),
        doors: doorCodes.map((code) => ({ code })),
        features: [...featureCodes],
        declineReasons: [
          { code: "re-offer", consequence: "re-offer" },
          { code: "until-reassessed", consequence: "until-reassessed" },
          { code: "park", consequence: { park: { days: draw.parkDays } } }
        ],
        skipReasons: [{ code: "clinical-mix" }],
        staleAfter: draw.staleAfter
      })
    )
}

/** The ordinary lane is always ranked, so that there is a pile. */
function isRanked(code: string, ranked: readonly [boolean, boolean, boolean]): boolean {
  if (code === "ordinary") return true
  return ranked[code === "emergency" ? 0 : code === "compulsory" ? 1 : 2]
}

function increasing(steps: ReadonlyArray<number>): ReadonlyArray<number> {
  let sum = 0
  return steps.map((step) => (sum += step))
}
