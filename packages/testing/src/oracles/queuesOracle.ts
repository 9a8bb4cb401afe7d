import type { RulePack, Snapshot } from "@samsyn/core"
import { addDuration, civilDateAt, compare, millis } from "./calendar.ts"
import { datesOracle, knownValue, type Vantage } from "./datesOracle.ts"

type Referral = Snapshot["referrals"][number]

/** After every date there is: no date sorts last. */
const never = "9999-99-99"

export interface PlaceRowByOracle {
  readonly referralId: string
  readonly position: number
  readonly latestStartOn: string | null
  readonly couldBeOn: string | null
  readonly couldBePosition: number
}

/** Design 4.4: granted, in a ranked lane, sorted by the pack's keys. */
export function placeQueueOracle(snapshot: Snapshot, pack: RulePack, vantage: Vantage): ReadonlyArray<PlaceRowByOracle> {
  const waiting = snapshot.referrals.filter(
    (referral) => referral.rights.outcome === "granted" && pack.lanes.some((lane) => lane.code === referral.lane && lane.ranked)
  )
  const rows = waiting.map((referral) => ({ referral, dates: datesOracle(snapshot, pack, referral, vantage) }))
  const keysWith = (referral: Referral, date: string | null) =>
    pack.order.place.map((key) => keyOf(snapshot, pack, referral, vantage, key, date ?? never))
  const sorted = rows.toSorted((a, b) =>
    compareKeys(keysWith(a.referral, a.dates.latestStartOn), keysWith(b.referral, b.dates.latestStartOn))
  )
  return sorted.map(({ dates, referral }, index) => {
    const couldBe = keysWith(referral, dates.couldBeOn)
    const before = sorted.filter(
      (other) => other.referral !== referral && compareKeys(keysWith(other.referral, other.dates.latestStartOn), couldBe) < 0
    )
    return {
      referralId: referral.id,
      position: index + 1,
      latestStartOn: dates.latestStartOn,
      couldBeOn: dates.couldBeOn,
      couldBePosition: before.length + 1
    }
  })
}

export interface AssessmentRowByOracle {
  readonly referralId: string
  readonly position: number
  readonly assessmentDueOn: string
  readonly guideOn: string | null
  readonly nearGuideOn: string | null
}

/** Design 4.4: everyone not yet assessed, in every lane. */
export function assessmentQueueOracle(snapshot: Snapshot, pack: RulePack): ReadonlyArray<AssessmentRowByOracle> {
  const keysOf = (referral: Referral) =>
    pack.order.assessment.map((key) => keyOf(snapshot, pack, referral, "pile", key, assessmentDueOn(snapshot, pack, referral)))
  return snapshot.referrals
    .filter((referral) => referral.rights.outcome === "pending")
    .toSorted((a, b) => compareKeys(keysOf(a), keysOf(b)))
    .map((referral, index) => ({
      referralId: referral.id,
      position: index + 1,
      assessmentDueOn: assessmentDueOn(snapshot, pack, referral),
      guideOn: datesOracle(snapshot, pack, referral, "pile").guideOn,
      nearGuideOn: datesOracle(snapshot, pack, referral, "near").guideOn
    }))
}

function assessmentDueOn(snapshot: Snapshot, pack: RulePack, referral: Referral): string {
  const clock = pack.clocks.find((one) => one.code === "assessment")
  if (clock === undefined) throw new Error("the pack has no assessment clock")
  return addDuration(civilDateAt(millis(referral.receivedAt), snapshot.timeZone), clock.within, snapshot.holidays)
}

function keyOf(
  snapshot: Snapshot,
  pack: RulePack,
  referral: Referral,
  vantage: Vantage,
  key: RulePack["order"]["place"][number] | RulePack["order"]["assessment"][number],
  date: string
): string | number {
  switch (key) {
    case "lane":
      return pack.lanes.findIndex((lane) => lane.code === referral.lane)
    case "latest-start":
    case "assessment-due":
      return date
    case "points":
      return -pointsThousandths(snapshot, pack, referral, vantage)
    case "seniority":
      return referral.seniorityOn
    case "lot":
      return referral.lot
    case "id":
      return referral.id
  }
}

/** Weight (of 100) times rating (of 100), in thousandths of a point; unknown and false rate nothing, true rates as one. */
export function pointsThousandths(snapshot: Snapshot, pack: RulePack, referral: Referral, vantage: Vantage): number {
  let sum = 0
  for (const scale of pack.points ?? []) {
    const value = knownValue(snapshot, referral, vantage, scale.circumstance)
    if (value === undefined || value === false) continue
    const reached = scale.ratings.filter((step) => step.from <= Number(value)).toSorted((a, b) => b.from - a.from)[0]
    sum += scale.weight * (reached?.rating ?? 0) * 10
  }
  return sum
}

function compareKeys(first: ReadonlyArray<string | number>, second: ReadonlyArray<string | number>): number {
  for (const [index, key] of first.entries()) {
    const difference = compare<string | number>(key, second[index] ?? key)
    if (difference !== 0) return difference
  }
  return 0
}
