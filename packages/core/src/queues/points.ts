import type { Fact } from "../snapshot/Snapshot.ts"
import type { Scale } from "../rules/RulePack.ts"

/** What one rating scale adds, in whole thousandths of a point, so that the parts add up exactly. */
export interface PointsPart {
  readonly scale: string
  readonly thousandths: number
}

/** The parts of someone's points: weight (of 100) × rating (of 100). Unknown and false rate 0; true counts as 1. */
export function pointsParts(scales: ReadonlyArray<Scale>, sight: ReadonlyMap<string, Pick<Fact, "value">>): ReadonlyArray<PointsPart> {
  return scales.map((scale) => {
    const fact = sight.get(scale.circumstance)
    const value = fact === undefined || fact.value === false ? Number.NEGATIVE_INFINITY : Number(fact.value)
    const rating = scale.ratings.reduce((found, step) => (value >= step.from ? step.rating : found), 0)
    return { scale: scale.code, thousandths: scale.weight * rating * 10 }
  })
}

export function totalPoints(parts: ReadonlyArray<PointsPart>): number {
  return parts.reduce((sum, part) => sum + part.thousandths, 0)
}
