import type { Vantage } from "../facts/sight.ts"
import type { Referral } from "../snapshot/Snapshot.ts"
import { isInRankedLane, unknownToPack } from "./apart.ts"
import type { Desk } from "./Desk.ts"
import { compareEntries, type Entry, type Key, sortsBy } from "./keys.ts"

/** Those with a right to a place, in the order of the pack by a vantage. The only place where the pile is put in order. */
export function placeOrder(desk: Desk, vantage: Vantage): ReadonlyArray<Entry> {
  const keys = numericKeys(desk.rules.pack.order.place)
  return desk.snapshot.referrals
    .filter((referral) => isWaitingForPlace(desk, referral))
    .map((referral) => entryOf(desk, keys, referral, vantage))
    .sort(compareEntries)
}

/** Those whose right is not yet decided, in the order of the pack, on what the pile knows. */
export function assessmentOrder(desk: Desk): ReadonlyArray<Entry> {
  const keys = numericKeys(desk.rules.pack.order.assessment)
  return desk.snapshot.referrals
    .filter((referral) => referral.rights.outcome === "pending" && unknownToPack(desk, referral).length === 0)
    .map((referral) => entryOf(desk, keys, referral, "pile"))
    .sort(compareEntries)
}

/** For an index in an order the 1-based position they would have with the earliest date theirs could be, everyone else as they are. */
export function couldBePositions(desk: Desk, order: ReadonlyArray<Entry>): (index: number) => number {
  const dateKey = numericKeys(desk.rules.pack.order.place).indexOf("latest-start")
  return (index) => {
    const entry = order[index] as Entry
    const { couldBe, latestStart } = entry.dates
    if (couldBe === latestStart || dateKey === -1) return index + 1
    const moved: Entry = { referral: entry.referral, dates: entry.dates, sortsBy: entry.sortsBy.with(dateKey, couldBe) }
    let low = 0
    let high = index
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareEntries(order[middle] as Entry, moved) < 0) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

function isWaitingForPlace(desk: Desk, referral: Referral): boolean {
  return referral.rights.outcome === "granted" && isInRankedLane(desk, referral) && unknownToPack(desk, referral).length === 0
}

function entryOf(desk: Desk, keys: ReadonlyArray<Exclude<Key, "id">>, referral: Referral, vantage: Vantage): Entry {
  const dates = desk.datesOf(referral, vantage)
  return { referral, dates, sortsBy: keys.map((key) => sortsBy(desk, key, referral, dates, vantage)) }
}

function numericKeys(keys: ReadonlyArray<Key>): ReadonlyArray<Exclude<Key, "id">> {
  return keys.filter((key) => key !== "id")
}
