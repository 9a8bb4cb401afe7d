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
  const factsOf = makeFactsOf(() => snapshot.facts)
  // Most facts are on circumstances that give no date: only those that some exception speaks of are gathered for dates.
  const datedFactsOf = makeFactsOf(() => {
    const spoken = new Set([...rules.spokenOf.values()].flatMap((circumstances) => [...circumstances]))
    return snapshot.facts.filter(({ circumstance }) => spoken.has(circumstance))
  })
  const isSpokenOf = ({ condition }: Referral) => (rules.spokenOf.get(condition ?? "")?.size ?? 0) > 0
  const factsForDates = (referral: Referral) => (isSpokenOf(referral) ? datedFactsOf(referral) : noFacts)
  return {
    snapshot,
    rules,
    moment,
    factsOf,
    datesOf: (referral, vantage) =>
      vantage === "pile"
        ? pileDayDates(rules, moment.holidays, referral, factsForDates(referral))
        : bothDayDates(rules, moment.holidays, referral, factsForDates(referral)).near
  }
}

const noFacts: ReadonlyArray<Fact> = []

/** The facts of each referral, gathered when the first is asked for. */
function makeFactsOf(facts: () => ReadonlyArray<Fact>): (referral: Referral) => ReadonlyArray<Fact> {
  let gathered: ReadonlyMap<string, ReadonlyArray<Fact>> | undefined
  return (referral) => {
    gathered ??= factsByReferral(facts())
    return gathered.get(referral.id) ?? noFacts
  }
}
