import type { RulePack, Snapshot } from "@samsyn/core"
import { makeChance } from "./random.ts"

const hour = 3_600_000
const day = 24 * hour
const asOf = Date.parse("2026-11-23T09:00:00Z")

/** How large, and how tight. */
export interface LargeShape {
  readonly referrals: number
  readonly vacancies: number
  /** Places in each vacancy. */
  readonly places: number
  /** Vacancies that one referral can have, about. */
  readonly edges: number
  readonly factsPerReferral?: number
  /** Open windows, each about its own referral. */
  readonly windows?: number
  /** Every latest start lies after every start, so that a person can only be on time or without a place. */
  readonly allOnTime?: boolean
  readonly seed: number
}

/**
 * A large valid snapshot of waiting referrals for benchmarks and tests of the command line, drawn from a seed in linear time.
 * Each referral wants two care levels, and there are as many levels as give it about `edges` vacancies.
 */
export function largeSnapshot(pack: RulePack, shape: LargeShape): Snapshot {
  const chance = makeChance(shape.seed)
  const date = (days: number) => new Date(asOf + days * day).toISOString().slice(0, 10)
  const instant = (millis: number) => new Date(millis).toISOString().replace(".000Z", "Z")
  const levelCount = Math.max(2, Math.round((2 * shape.vacancies) / Math.max(1, shape.edges)))
  const level = (index: number) => `level-${index % levelCount}`
  const rankedLanes = pack.lanes.filter((lane) => lane.ranked).map((lane) => lane.code)
  const conditions = pack.conditions.map((condition) => condition.code)
  const circumstances = pack.circumstances
  const sources = ["referral", "assessment", "nearby", "person"] as const
  const trigger = pack.triggers[0]
  const units = Array.from({ length: shape.vacancies }, (_, index) => ({
    id: `u${index}`,
    name: `Unit ${index}`,
    region: `region-${index % 4}`,
    careLevels: [level(index)]
  }))

  const referrals = Array.from({ length: shape.referrals }, (_, index): Snapshot["referrals"][number] => {
    const receivedAt = asOf - chance.below(120 * 24 * 60) * 60_000 - hour
    const first = chance.below(levelCount)
    const careLevels = [level(first), level(first + 1 + chance.below(levelCount - 1))]
    const wishes = Array.from({ length: chance.below(3) }, () => `u${chance.below(shape.vacancies)}`)
    const bornYear = 1955 + chance.below(52)
    return {
      id: `r${index}`,
      personKey: `p${index}`,
      receivedAt: instant(receivedAt),
      seniorityOn: instant(receivedAt).slice(0, 10),
      condition: conditions.length === 0 ? null : chance.pick(conditions),
      lane: chance.pick(rankedLanes),
      rights: {
        outcome: "granted",
        decidedOn: instant(receivedAt + chance.below(asOf - receivedAt)).slice(0, 10),
        latestStartOn: date(shape.allOnTime === true ? 4000 + chance.below(1000) : chance.below(120) - 30)
      },
      person: {
        sex: chance.pick(["female", "male"] as const),
        ...(chance.share() < 0.1 ? {} : { born: { earliest: `${bornYear}-01-01`, latest: `${bornYear}-12-31` } })
      },
      careLevels,
      needs: [],
      wishes: shape.vacancies === 0 ? [] : [...new Set(wishes)],
      lot: chance.below(1_000_000)
    }
  })
  const facts: Array<Snapshot["facts"][number]> = []
  for (let index = 0; index < shape.referrals * (shape.factsPerReferral ?? 0) && circumstances.length > 0; index++) {
    const circumstance = chance.pick(circumstances)
    const observedAt = asOf - chance.below(90 * 24) * hour
    facts.push({
      id: `f${index}`,
      referralId: `r${index % shape.referrals}`,
      circumstance: circumstance.code,
      value: circumstance.value === "flag" ? chance.share() < 0.5 : chance.below(40),
      source: chance.pick(sources),
      observedAt: instant(observedAt),
      recordedAt: instant(observedAt),
      by: { role: "milieu-therapist", service: "Solbakken" },
      basis: "first-hand",
      domain: "social",
      sharedWith: ["unit", "nearby", "person"]
    })
  }
  return {
    format: "samsyn.snapshot/1",
    asOf: instant(asOf),
    timeZone: "Europe/Oslo",
    holidays: ["2026-12-25", "2026-12-26", "2027-01-01"],
    rulePack: { id: pack.id, version: pack.version },
    referrals,
    facts,
    windows:
      trigger === undefined
        ? []
        : Array.from({ length: Math.min(shape.windows ?? 0, shape.referrals) }, (_, index) => ({
            id: `w${index}`,
            about: `r${index}`,
            trigger: trigger.code,
            openedAt: instant(asOf - chance.below(12) * hour),
            observedBy: { role: "milieu-therapist", service: "Solbakken" },
            agreed: "yes",
            confirmedAt: [],
            contacted: []
          })),
    approaches: [],
    units,
    vacancies: Array.from({ length: shape.vacancies }, (_, index) => ({
      id: `v${index}`,
      unitId: `u${index}`,
      careLevel: level(index),
      freeFrom: date(chance.below(60)),
      places: shape.places,
      features: [],
      admits: {},
      confirmedAt: instant(asOf - chance.below(100) * hour)
    })),
    commitments: [],
    refusals: [],
    doors: [],
    duty: []
  }
}
