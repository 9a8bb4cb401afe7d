import type { RulePack } from "../rules/RulePack.ts"
import type { Moment } from "../snapshot/moment.ts"
import type { Refusal } from "../snapshot/Snapshot.ts"
import { civilDay } from "../time/civilDate.ts"
import { instantMillis, millisecondsPerDay, millisecondsPerHour } from "../time/instant.ts"

/** A no is open for this long: until then it bars nothing. */
export const refusalOpenHours = 48

/** From which day on a refusal no longer bars a start: `open` while it bars nothing, `always` while no end is known. */
export type Bar = { readonly tag: "open" } | { readonly tag: "until"; readonly day: number } | { readonly tag: "always" }

/** During its first 48 hours a refusal bars nothing; then starts before `until`; else by its reason's consequence. */
export function barOf(refusal: Refusal, pack: RulePack, moment: Moment): Bar {
  const at = instantMillis(refusal.at)
  if (moment.asOf < at + refusalOpenHours * millisecondsPerHour) return { tag: "open" }
  if (refusal.until !== undefined) {
    const { until } = refusal
    return { tag: "until", day: until.length === 10 ? civilDay(until) : moment.zone.dayAt(instantMillis(until)) }
  }
  const consequence = pack.declineReasons.find(({ code }) => code === refusal.reason)?.consequence ?? "until-reassessed"
  if (consequence === "re-offer") return { tag: "open" }
  if (consequence === "until-reassessed") return { tag: "always" }
  return { tag: "until", day: moment.zone.dayAt(at + consequence.park.days * millisecondsPerDay) }
}

/** Whether a refusal bars a start on a day. */
export function barsStart(bar: Bar, day: number): boolean {
  return bar.tag === "always" || (bar.tag === "until" && day < bar.day)
}
