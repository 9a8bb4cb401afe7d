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

/** The 1-based position someone would have with the earliest date theirs could be, everyone else as they are. */
export function couldBePosition(desk: Desk, order: ReadonlyArray<Entry>, index: number): number {
  const entry = order[index] as Entry
  if (entry.dates.couldBe === entry.dates.latestStart) return index + 1
  const keys = numericKeys(desk.rules.pack.order.place)
  const moved: Entry = {
    ...entry,
    sortsBy: entry.sortsBy.map((value, at) => (keys[at] === "latest-start" ? entry.dates.couldBe : value))
  }
  let low = 0
  let high = index
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareEntries(order[middle] as Entry, moved) < 0) low = middle + 1
    else high = middle
  }
  return low + 1
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
