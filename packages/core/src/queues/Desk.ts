import { bothDayDates, type DayDates, pileDayDates } from "../dates/dayDates.ts"
import { factsByReferral, type Vantage } from "../facts/sight.ts"
import type { RulePack } from "../rules/RulePack.ts"
import { type Rules, rulesOf } from "../rules/Rules.ts"
import { type Moment, momentOf } from "../snapshot/moment.ts"
import type { Fact, Referral, Snapshot } from "../snapshot/Snapshot.ts"

/** A snapshot and a pack with what every question about the order needs, worked out once. */
export interface Desk {
  readonly snapshot: Snapshot
  readonly rules: Rules
  readonly moment: Moment
  readonly factsOf: (referral: Referral) => ReadonlyArray<Fact>
  readonly datesOf: (referral: Referral, vantage: Vantage) => DayDates
}

export function deskOf(snapshot: Snapshot, pack: RulePack): Desk {
  const rules = rulesOf(pack)
  const moment = momentOf(snapshot)
  const facts = factsByReferral(snapshot.facts)
  const factsOf = (referral: Referral) => facts.get(referral.id) ?? []
  return {
    snapshot,
    rules,
    moment,
    factsOf,
    datesOf: (referral, vantage) =>
      vantage === "pile"
        ? pileDayDates(rules, moment.holidays, referral, factsOf(referral))
        : bothDayDates(rules, moment.holidays, referral, factsOf(referral)).near
  }
}
