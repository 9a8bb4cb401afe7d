import { citeFact, type FactCited } from "../facts/citeFact.ts"
import { countingFacts, type Vantage, vantages } from "../facts/sight.ts"
import type { Rules } from "../rules/Rules.ts"
import type { Fact, Referral } from "../snapshot/Snapshot.ts"
import { civilDay, formatCivilDate } from "../time/civilDate.ts"
import type { DayDates } from "./dayDates.ts"

/** Something that calls for an assessor: the guide's date is earlier than the decided one, or the law's list asks for individual assessment. */
export type Finding =
  | {
      readonly tag: "guideEarlier"
      readonly vantage: Vantage
      readonly guideOn: string
      readonly decidedLatestStartOn: string
      readonly daysEarlier: number
    }
  | { readonly tag: "assessIndividually"; readonly fact: FactCited }

/** What calls for an assessor, by all facts given; dates first, then circumstances in the order of the condition's list. */
export function findingsOf(
  rules: Rules,
  referral: Referral,
  facts: ReadonlyArray<Fact>,
  dates: { readonly [V in Vantage]: DayDates }
): ReadonlyArray<Finding> {
  const decided = referral.rights.latestStartOn
  const earlier = vantages.flatMap((vantage): ReadonlyArray<Finding> => {
    const { guide } = dates[vantage]
    if (decided === undefined || guide >= civilDay(decided)) return []
    const daysEarlier = civilDay(decided) - guide
    return [{ tag: "guideEarlier", vantage, guideOn: formatCivilDate(guide), decidedLatestStartOn: decided, daysEarlier }]
  })
  const listed = rules.conditions.get(referral.condition ?? "")?.circumstances ?? []
  const sight = countingFacts(facts)
  const individual = listed.flatMap((circumstance): ReadonlyArray<Finding> => {
    const fact = sight.get(circumstance)
    return fact === undefined || fact.value === false ? [] : [{ tag: "assessIndividually", fact: citeFact(fact) }]
  })
  return [...earlier, ...individual]
}
