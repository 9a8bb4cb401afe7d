import type { Vantage } from "../facts/sight.ts"
import type { RulePack } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { type Apart, apartOf } from "./apart.ts"
import { type Because, becauseOf } from "./because.ts"
import { deskOf } from "./Desk.ts"
import { type Entry, type Key, type KeyValue, keyValue } from "./keys.ts"
import { assessmentOrder, placeOrder } from "./order.ts"

/** One of two compared people at the key that decides. */
export interface Compared {
  readonly referralId: string
  readonly position: number
  readonly value: KeyValue["value"]
  readonly because: ReadonlyArray<Because>
}

/** Which of two comes first and by which key; or that they stand in no common order, with where each stands. */
export type WhyBefore =
  | {
      readonly tag: "ordered"
      readonly queue: "place" | "assessment"
      readonly vantage: Vantage
      readonly key: Key
      readonly first: Compared
      readonly second: Compared
    }
  | {
      readonly tag: "notComparable"
      readonly standings: ReadonlyArray<{ readonly referralId: string; readonly in: "place" | "assessment" | Apart["why"] | "notFound" }>
    }

/**
 * The first key that differs between two people in the same queue, and the facts behind it.
 *
 * Shape: the two may be named in either order; `first` is the one who comes first.
 * Fails: never; ids that are not in a common queue give `notComparable`.
 * Laws: agrees with placeQueue and assessmentQueue.
 *
 * @example The key that decides between two
 * ```ts run
 * import { readFileSync } from "node:fs"
 * import { noTsb, readSnapshot, whyBefore } from "@samsyn/core"
 * const reading = readSnapshot(JSON.parse(readFileSync("docs/examples/pile.json", "utf8")), noTsb)
 * if (reading.tag === "refused") throw new Error("the example is a good file")
 * const why = whyBefore(reading.value, noTsb, { referralIds: ["ola", "kari"], vantage: "pile" })
 * why.tag === "ordered" && [why.first.referralId, why.key, why.first.value, why.second.value] // => ["kari", "latest-start", "2026-12-14", "2027-01-27"]
 * ```
 */
export function whyBefore(
  snapshot: Snapshot,
  pack: RulePack,
  question: { readonly referralIds: readonly [string, string]; readonly vantage: Vantage }
): WhyBefore {
  const desk = deskOf(snapshot, pack)
  const [one, other] = question.referralIds
  const orders = { place: placeOrder(desk, question.vantage), assessment: assessmentOrder(desk) }
  for (const queue of ["place", "assessment"] as const) {
    const order = orders[queue]
    const indexes = [one, other].map((id) => order.findIndex((entry) => entry.referral.id === id)).toSorted((a, b) => a - b)
    const [first, second] = indexes.map((index) => order[index])
    if (first === undefined || second === undefined || first === second) continue
    const keys: ReadonlyArray<Key> = pack.order[queue]
    const vantage = queue === "place" ? question.vantage : "pile"
    const at = keys.findIndex((_, index) => index === first.sortsBy.length || first.sortsBy[index] !== second.sortsBy[index])
    const key = keys[at] as Key
    const compared = (entry: Entry): Compared => ({
      referralId: entry.referral.id,
      position: order.indexOf(entry) + 1,
      value: keyValue(key, entry, at).value,
      because: becauseOf(desk, [key], entry, vantage)
    })
    return { tag: "ordered", queue, vantage, key, first: compared(first), second: compared(second) }
  }
  const apart = apartOf(desk)
  const standingOf = (id: string) => {
    if (orders.place.some((entry) => entry.referral.id === id)) return "place" as const
    if (orders.assessment.some((entry) => entry.referral.id === id)) return "assessment" as const
    return apart.find((found) => found.referralId === id)?.why ?? ("notFound" as const)
  }
  return { tag: "notComparable", standings: question.referralIds.map((referralId) => ({ referralId, in: standingOf(referralId) })) }
}
