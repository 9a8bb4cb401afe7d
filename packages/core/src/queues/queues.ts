import { type AskFirst, askFirst } from "../dates/askFirst.ts"
import { dateOrNull } from "../dates/datesOf.ts"
import { sightOf, type Vantage } from "../facts/sight.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { type Apart, apartOf } from "./apart.ts"
import { type Because, becauseOf } from "./because.ts"
import { type Desk, deskOf } from "./Desk.ts"
import { assessmentDueDay, type Entry, type Key, type KeyValue, keyValue } from "./keys.ts"
import { assessmentOrder, couldBePositions, placeOrder } from "./order.ts"

export interface PlacePosition {
  readonly referralId: string
  /** 1-based. */
  readonly position: number
  readonly latestStartOn: string | null
  readonly couldBeOn: string | null
  readonly couldBePosition: number
}

export interface PlaceRow extends PlacePosition {
  readonly keys: ReadonlyArray<KeyValue>
  readonly because: ReadonlyArray<Because>
}

export interface PlaceQueue {
  readonly queue: "place"
  readonly vantage: Vantage
  readonly asOf: string
  readonly rulePack: { readonly id: string; readonly version: string }
  readonly ranking: ReadonlyArray<PlaceRow>
  readonly apart: ReadonlyArray<Apart>
}

export interface AssessmentRow {
  readonly referralId: string
  /** 1-based. */
  readonly position: number
  readonly assessmentDueOn: string
  /** The guide's date on what the pile knows. */
  readonly guideOn: string | null
  /** The guide's date on everything in sight near the person. */
  readonly nearGuideOn: string | null
  /** What nobody has told yet and could move the date most. */
  readonly askFirst: AskFirst | null
  readonly keys: ReadonlyArray<KeyValue>
  readonly because: ReadonlyArray<Because>
}

export interface AssessmentQueue {
  readonly queue: "assessment"
  readonly asOf: string
  readonly rulePack: { readonly id: string; readonly version: string }
  readonly ranking: ReadonlyArray<AssessmentRow>
  readonly apart: ReadonlyArray<Apart>
}

/**
 * Those who wait for a place, in the order of the pack by a vantage: lane, latest start (none last), seniority, lot, id.
 *
 * Shape: each row carries its keys and what they rest on; everyone who stands in no order is in `apart`, with why.
 * Units: civil dates; positions are 1-based.
 * Fails: never, on a snapshot that readSnapshot accepted.
 * Laws: queues.laws.test.ts — input order never matters; removing one never reorders others; nothing seen near the person ever changes the pile's order.
 * Cost: O(n log n) in referrals, linear in facts.
 * Source: design section 4.4.
 *
 * @example Ola stands last by the pile, first by what has been seen near him
 * ```ts run
 * import { readFileSync } from "node:fs"
 * import { noTsb, placeQueue, readSnapshot } from "@samsyn/core"
 * const reading = readSnapshot(JSON.parse(readFileSync("docs/examples/pile.json", "utf8")), noTsb)
 * if (reading.tag === "refused") throw new Error("the example is a good file")
 * const order = (vantage: "pile" | "near") => placeQueue(reading.value, noTsb, { vantage }).ranking.map(({ referralId }) => referralId)
 * order("pile") // => ["kari", "mari", "ola"]
 * order("near") // => ["ola", "kari", "mari"]
 * ```
 */
export function placeQueue(snapshot: Snapshot, pack: RulePack, question: { readonly vantage: Vantage }): PlaceQueue {
  const desk = deskOf(snapshot, pack)
  const order = placeOrder(desk, question.vantage)
  return {
    queue: "place",
    vantage: question.vantage,
    asOf: snapshot.asOf,
    rulePack: { id: pack.id, version: pack.version },
    ranking: placeRows(desk, order, question.vantage),
    apart: apartOf(desk)
  }
}

/** The order of {@link placeQueue} without keys and reasons, for piles of many thousands where nobody reads every reason. */
export function placePositions(snapshot: Snapshot, pack: RulePack, question: { readonly vantage: Vantage }): ReadonlyArray<PlacePosition> {
  const desk = deskOf(snapshot, pack)
  const order = placeOrder(desk, question.vantage)
  return positionsOf(desk, order)
}

/**
 * Those whose right is not yet decided, of every lane, in the order of the pack: lane, assessment due, seniority, lot, id.
 *
 * Units: civil dates; positions are 1-based.
 * Fails: never, on a snapshot that readSnapshot accepted.
 * Source: design section 4.4.
 */
export function assessmentQueue(snapshot: Snapshot, pack: RulePack): AssessmentQueue {
  const desk = deskOf(snapshot, pack)
  return {
    queue: "assessment",
    asOf: snapshot.asOf,
    rulePack: { id: pack.id, version: pack.version },
    ranking: assessmentOrder(desk).map((entry, index) => assessmentRow(desk, entry, index)),
    apart: apartOf(desk)
  }
}

function placeRows(desk: Desk, order: ReadonlyArray<Entry>, vantage: Vantage): ReadonlyArray<PlaceRow> {
  const keys: ReadonlyArray<Key> = desk.rules.pack.order.place
  return positionsOf(desk, order).map((position, index) => {
    const entry = order[index] as Entry
    return { ...position, keys: keys.map((key, at) => keyValue(key, entry, at)), because: becauseOf(desk, keys, entry, vantage) }
  })
}

function positionsOf(desk: Desk, order: ReadonlyArray<Entry>): ReadonlyArray<PlacePosition> {
  const couldBePosition = couldBePositions(desk, order)
  const dates = new Map<number, string | null>()
  // A pile has far fewer dates than people: each is written once.
  const written = (day: number) => {
    const known = dates.get(day)
    if (known !== undefined) return known
    const date = dateOrNull(day)
    dates.set(day, date)
    return date
  }
  return order.map((entry, index) => ({
    referralId: entry.referral.id,
    position: index + 1,
    latestStartOn: written(entry.dates.latestStart),
    couldBeOn: written(entry.dates.couldBe),
    couldBePosition: couldBePosition(index)
  }))
}

function assessmentRow(desk: Desk, entry: Entry, index: number): AssessmentRow {
  const { referral } = entry
  const keys: ReadonlyArray<Key> = desk.rules.pack.order.assessment
  const near = desk.datesOf(referral, "near")
  return {
    referralId: referral.id,
    position: index + 1,
    assessmentDueOn: formatCivilDate(assessmentDueDay(desk, referral)),
    guideOn: dateOrNull(entry.dates.guide),
    nearGuideOn: dateOrNull(near.guide),
    askFirst: askFirst(desk.rules, referral, sightOf(desk.factsOf(referral), "near"), near),
    keys: keys.map((key, at) => keyValue(key, entry, at)),
    because: becauseOf(desk, keys, entry, "pile")
  }
}
