import { type Candidate, explainCandidate } from "../dates/datesOf.ts"
import { never } from "../dates/dayDates.ts"
import { sightOf, type Vantage } from "../facts/sight.ts"
import { civilDay } from "../time/civilDate.ts"
import type { Desk } from "./Desk.ts"
import type { Entry, Key } from "./keys.ts"
import { type PointsPart, pointsParts } from "./points.ts"

/** What a key of a row rests on. Keys that are plain record fields (lane, seniority, lot, id) speak for themselves and have none. */
export type Because =
  | { readonly key: "latest-start"; readonly tag: "decided"; readonly latestStartOn: string; readonly decidedOn: string | null }
  | ({ readonly key: "latest-start"; readonly tag: "rule" } & Candidate)
  | { readonly key: "latest-start"; readonly tag: "none" }
  | { readonly key: "assessment-due"; readonly tag: "clock"; readonly receivedAt: string; readonly cites: ReadonlyArray<string> }
  | { readonly key: "points"; readonly tag: "parts"; readonly parts: ReadonlyArray<PointsPart> }

/** What the keys of a row rest on, in the order of the keys. */
export function becauseOf(desk: Desk, keys: ReadonlyArray<Key>, entry: Entry, vantage: Vantage): ReadonlyArray<Because> {
  return keys.flatMap((key): ReadonlyArray<Because> => {
    switch (key) {
      case "latest-start":
        return [becauseOfLatestStart(desk, entry, vantage)]
      case "assessment-due": {
        const clock = desk.rules.pack.clocks.find(({ code }) => code === "assessment")
        return [{ key, tag: "clock", receivedAt: entry.referral.receivedAt, cites: clock?.cites ?? [] }]
      }
      case "points":
        return [{ key, tag: "parts", parts: pointsParts(desk.rules.pack.points ?? [], sightOf(desk.factsOf(entry.referral), vantage)) }]
      default:
        return []
    }
  })
}

function becauseOfLatestStart(desk: Desk, entry: Entry, vantage: Vantage): Because {
  const { dates, referral } = entry
  const { decidedOn, latestStartOn } = referral.rights
  if (dates.latestStart === never) return { key: "latest-start", tag: "none" }
  if (latestStartOn !== undefined && civilDay(latestStartOn) === dates.latestStart) {
    return { key: "latest-start", tag: "decided", latestStartOn, decidedOn: decidedOn ?? null }
  }
  const facts = desk.factsOf(referral)
  for (const by of vantage === "near" ? (["near", "pile"] as const) : (["pile"] as const)) {
    const candidate = desk.datesOf(referral, by).candidates.find(({ day, isCertain }) => isCertain && day === dates.latestStart)
    if (candidate !== undefined)
      return { key: "latest-start", tag: "rule", ...explainCandidate(desk.rules, referral, sightOf(facts, by), candidate) }
  }
  throw new Error("becauseOfLatestStart: a latest start comes from a decision or from a certain candidate")
}
