import { datesOf, noTsb, parseCivilDate, placeQueue, whyBefore } from "@samsyn/core"
import { type Draw, mondayMorning } from "../draw/drawOf.ts"

/** Why someone stands right before the next in the order: the first key that differs, and by how many days. */
export interface BeforeNext {
  readonly next: string
  readonly key: "latest-start" | "seniority" | "lot"
  readonly days: number
  /** They were laid the other way round by hand. */
  readonly isOtherWay: boolean
}

/** One place in the order that the decided dates give. */
export interface LawRow {
  readonly letter: string
  readonly position: number
  /** Where they were laid by hand; 1-based. */
  readonly own: number
  readonly latestStartOn: string
  /** The guide's rule behind the date; null where an assessor has set it. */
  readonly rule: string | null
  /** What is said of them that gives no date. */
  readonly movesNothing: ReadonlyArray<string>
  readonly before: BeforeNext | null
}

/** The order that the decided dates give on Monday morning, beside one that was made by hand. */
export function lawOf(draw: Draw, byHand: ReadonlyArray<string>): ReadonlyArray<LawRow> {
  const snapshot = draw.snapshotAt(mondayMorning, "to-unit")
  const { ranking } = placeQueue(snapshot, noTsb, { vantage: "pile" })
  return ranking.map(({ latestStartOn, position, referralId: letter }, index) => {
    const { candidates } = datesOf(snapshot, noTsb, { referralId: letter, vantage: "pile" })
    const next = ranking[index + 1]?.referralId
    return {
      letter,
      position,
      own: byHand.indexOf(letter) + 1,
      latestStartOn: latestStartOn as string,
      rule: candidates.find((candidate) => candidate.latestStartOn === latestStartOn)?.rule ?? null,
      movesNothing: draw
        .storyOf(letter)
        .says.filter(({ circumstance, value }) => value === true && !givesDate(circumstance))
        .map(({ circumstance }) => circumstance),
      before: next === undefined ? null : beforeNext(draw, [letter, next], byHand)
    }
  })
}

function givesDate(circumstance: string): boolean {
  return noTsb.circumstances.find(({ code }) => code === circumstance)?.effect === "date"
}

function beforeNext(draw: Draw, [letter, next]: readonly [string, string], byHand: ReadonlyArray<string>): BeforeNext {
  const why = whyBefore(draw.snapshotAt(mondayMorning, "to-unit"), noTsb, { referralIds: [letter, next], vantage: "pile" })
  if (why.tag === "notComparable") throw new Error("beforeNext: all eight stand in one order")
  const isOtherWay = byHand.indexOf(next) < byHand.indexOf(letter)
  const { first, key, second } = why
  if (key !== "latest-start" && key !== "seniority") return { next, key: "lot", days: 0, isOtherWay }
  return { next, key, days: dayOf(second.value) - dayOf(first.value), isOtherWay }
}

function dayOf(value: string | number | null): number {
  const day = parseCivilDate(String(value))
  if (day === undefined) throw new Error("lawOf: everyone here has a decided date and a day they wait from")
  return day
}
