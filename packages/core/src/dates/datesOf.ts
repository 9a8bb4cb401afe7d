import { citeFact, type FactCited } from "../facts/citeFact.ts"
import { factsByReferral, sightOf, type Sight, type Vantage } from "../facts/sight.ts"
import type { RulePack } from "../rules/RulePack.ts"
import { type Rules, rulesOf } from "../rules/Rules.ts"
import { factsBehind } from "../rules/when.ts"
import { type Moment, momentOf } from "../snapshot/moment.ts"
import type { Fact, Referral, Snapshot } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { type AskFirst, askFirst } from "./askFirst.ts"
import type { CandidateDay } from "./candidates.ts"
import { bothDayDates, never } from "./dayDates.ts"
import { type Finding, findingsOf } from "./findings.ts"

/** A latest start with the rule that gives it and the facts the rule rests on. `guide` and `fallback` are rules of the condition; else the exception's code. */
export interface Candidate {
  readonly latestStartOn: string
  readonly rule: string
  readonly because: ReadonlyArray<FactCited>
  readonly cites: ReadonlyArray<string>
}

/** The dates of one referral by one vantage, explained. */
export interface Dates {
  readonly referralId: string
  readonly vantage: Vantage
  readonly latestStartOn: string | null
  readonly decidedLatestStartOn: string | null
  readonly guideOn: string | null
  readonly couldBeOn: string | null
  /** Certain latest starts, in the order of the pack. */
  readonly candidates: ReadonlyArray<Candidate>
  /** Latest starts that would hold if what is unknown turned out so. */
  readonly possible: ReadonlyArray<Candidate>
  readonly askFirst: AskFirst | null
  readonly findings: ReadonlyArray<Finding>
}

/**
 * The latest start of a referral by a vantage, with everything it rests on.
 *
 * Units: civil dates; null where there is none.
 * Fails: throws when no referral has the id.
 * Laws: the near date is never later than the pile date; a fact becoming true or greater never makes a date later (packs without `not` and `is: false`).
 * Source: design section 4.3.
 */
export function datesOf(snapshot: Snapshot, pack: RulePack, question: { readonly referralId: string; readonly vantage: Vantage }): Dates {
  const referral = referralById(snapshot, question.referralId)
  const facts = factsByReferral(snapshot.facts).get(referral.id) ?? []
  return explainDates(rulesOf(pack), momentOf(snapshot), referral, facts, question.vantage)
}

function explainDates(rules: Rules, moment: Moment, referral: Referral, facts: ReadonlyArray<Fact>, vantage: Vantage): Dates {
  const both = bothDayDates(rules, moment.holidays, referral, facts)
  const dates = both[vantage]
  const sight = sightOf(facts, vantage)
  const explain = (candidate: CandidateDay) => explainCandidate(rules, referral, sight, candidate)
  return {
    referralId: referral.id,
    vantage,
    latestStartOn: dateOrNull(dates.latestStart),
    decidedLatestStartOn: referral.rights.latestStartOn ?? null,
    guideOn: dateOrNull(dates.guide),
    couldBeOn: dateOrNull(dates.couldBe),
    candidates: dates.candidates.filter((candidate) => candidate.isCertain).map(explain),
    possible: dates.candidates.filter((candidate) => !candidate.isCertain).map(explain),
    askFirst: askFirst(rules, referral, sight, dates),
    findings: findingsOf(rules, referral, facts, both)
  }
}

/** The referral with the id; throws when there is none, which is a programmer's error. */
export function referralById(snapshot: Snapshot, id: string): Referral {
  const referral = snapshot.referrals.find((found) => found.id === id)
  if (referral === undefined) throw new Error("referralById: no referral of the snapshot has this id")
  return referral
}

export function dateOrNull(day: number): string | null {
  return day === never ? null : formatCivilDate(day)
}

/** The rule and the facts behind one candidate. */
export function explainCandidate(rules: Rules, referral: Referral, sight: Sight, candidate: CandidateDay): Candidate {
  const latestStartOn = formatCivilDate(candidate.day)
  switch (candidate.rule.tag) {
    case "guide":
      return { latestStartOn, rule: "guide", because: [], cites: rules.conditions.get(referral.condition ?? "")?.cites ?? [] }
    case "fallback":
      return { latestStartOn, rule: "fallback", because: [], cites: ["assumption"] }
    case "exception": {
      const { exception } = candidate.rule
      return { latestStartOn, rule: exception.code, because: factsBehind(exception.when, sight).map(citeFact), cites: exception.cites }
    }
  }
}
