import type { Snapshot } from "@samsyn/core"

/** An instant on the wall clock of the zone: 2026-11-23 10:00. */
export function wallClock(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" })
    .replace("T", " ")
}

/** `1 referral`, `2 referrals`; with the plural given where it is not regular. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`
}

/** The sentence under which every answer stands: when, where, by which rules. */
export function asOfSentence(snapshot: Snapshot, pack: { readonly id: string; readonly version: string }): string {
  return `as of ${wallClock(snapshot.asOf, snapshot.timeZone)} (${snapshot.timeZone}), rule pack ${pack.id} ${pack.version}`
}

/** The first few of a list that may be long; all of them are in the JSON. */
export function someOf(ids: ReadonlyArray<string>): string {
  return ids.length <= 3 ? ids.join(", ") : `${ids.slice(0, 3).join(", ")} and ${ids.length - 3} more`
}
