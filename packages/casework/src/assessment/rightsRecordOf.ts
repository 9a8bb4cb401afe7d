import { type Dates, datesOf, engineVersion, forAudience, type Observer, type Referral, type RulePack, type Snapshot } from "@samsyn/core"
import { canonical, digestOf } from "../digest.ts"
import type { Occasion } from "../Occasion.ts"
import { bareReferral, withheld } from "../offers/competingSlice.ts"
import { pileOf } from "../pileOf.ts"
import type { RightsRecord } from "../records/DecisionRecord.ts"
import type { Records } from "../records/Records.ts"
import { sealed } from "../records/sealed.ts"

/** What was decided or answered, by whom, about which referral. */
interface Decided {
  readonly id: string
  readonly referralId: string
  readonly by: Observer
  readonly about: Pick<RightsRecord, "kind" | "decisionId" | "reassessmentId" | "decided">
}

/** The dates by both vantages, as the guide gives them and with everything that they rest on. */
interface BothDates {
  readonly pile: Dates
  readonly near: Dates
}

/** What stands beside a decision on the right: the dates as they were shown, and as they are with what was decided. */
export interface RightsShown {
  readonly shown: BothDates
  readonly decided?: BothDates
}

/** What the core answers on the slice of a decision on the right. */
export function rightsShown(record: Pick<RightsRecord, "slice" | "referralId" | "decided">, pack: RulePack): RightsShown {
  const { decided, referralId, slice } = record
  const both = (snapshot: Snapshot): BothDates => ({
    pile: datesOf(snapshot, pack, { referralId, vantage: "pile" }),
    near: datesOf(snapshot, pack, { referralId, vantage: "near" })
  })
  if (decided === undefined) return { shown: both(slice) }
  const referrals = slice.referrals.map((referral) => (referral.id === referralId ? { ...referral, ...decided } : referral))
  return { shown: both(slice), decided: both({ ...slice, referrals }) }
}

/** What a decision on the right, or the answer to a reassessment, rested on as things stood before it. */
export function rightsRecordOf(records: Records, occasion: Occasion, { about, by, id, referralId }: Decided): RightsRecord {
  const { at, lastEventNumber, rulePack } = occasion
  const pile = forAudience(pileOf(records, occasion), "unit")
  const slice = sliceOf(pile, referralId)
  const asked = { slice, referralId: ownId, ...(about.decided === undefined ? {} : { decided: about.decided }) }
  return sealed({
    id,
    ...(lastEventNumber === undefined ? {} : { eventNumber: lastEventNumber + 1 }),
    at,
    by,
    ...about,
    engine: engineVersion,
    digests: { snapshot: digestOf(pile), rulePack: digestOf(rulePack) },
    ...asked,
    answer: canonical(rightsShown(asked, rulePack))
  })
}

const ownId = "r-1"

/** The part of a pile that a date rests on: the referral and what the unit may know of it, under other ids and without words, residence, language or service. */
function sliceOf(pile: Snapshot, referralId: string): Snapshot {
  const referrals = pile.referrals.filter(({ id }) => id === referralId).map((referral) => ownReferral(bareReferral(referral)))
  // Of two facts that say the same the first by id counts: they keep their sequence.
  const facts = pile.facts
    .filter((fact) => fact.referralId === referralId)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((fact, index) => ({ ...fact, id: `f-${String(index + 1).padStart(6, "0")}`, referralId: ownId, by: withheld }))
  const { asOf, format, holidays, rulePack, timeZone } = pile
  const nothing = { windows: [], approaches: [], units: [], vacancies: [], commitments: [], refusals: [], doors: [], duty: [] }
  return { format, asOf, timeZone, holidays, rulePack, referrals, facts, ...nothing }
}

/** No date rests on which units someone wishes for, nor on their sex. */
function ownReferral({ onlyWishes: _onlyWishes, person, ...referral }: Referral): Referral {
  return { ...referral, id: ownId, personKey: "p-1", person: person.born === undefined ? {} : { born: person.born }, wishes: [] }
}
