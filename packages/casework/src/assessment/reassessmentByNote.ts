import { type Candidate, datesOf, type Fact, type FactCited, forAudience, instantMillis } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import type { Reassessment } from "../records/Assessment.ts"
import type { ContextNote } from "../records/ContextNote.ts"
import { noRecords, type Records } from "../records/Records.ts"
import type { ReferralKept } from "../records/Referral.ts"
import { answerWithin, daysFromToday } from "./clocks.ts"
import { latestDecision } from "./latestDecision.ts"
import { isOpen, openReassessmentOf } from "./openReassessment.ts"

/**
 * The reassessment that a note asks for: what it says, for the first time or again, gives an earlier date than the decided one, by a rule that did not hold before,
 * or that nobody has answered since the decision. Where one is open already the facts join it.
 *
 * Shape: `facts` are the note's; only those that the unit may know count, whose right it is about. The reassessment takes the id of the note that opens it.
 * Fails: never; undefined where the note asks for none.
 * Laws: see assessment.laws.test.ts.
 */
export function reassessmentByNote(
  records: Records,
  note: Pick<ContextNote, "id" | "by"> & { readonly referral: ReferralKept; readonly facts: ReadonlyArray<Fact> },
  occasion: Occasion
): Reassessment | undefined {
  const { by, id, referral } = note
  const facts = note.facts.filter(({ sharedWith }) => sharedWith.includes("unit"))
  if (referral.ended !== undefined || referral.rights.outcome !== "granted") return undefined
  const known = records.facts.filter(({ referralId }) => referralId === referral.id)
  const isSaid = (cited: FactCited) => facts.some(({ circumstance, value }) => circumstance === cited.circumstance && value === cited.value)
  const given = earlierByNear(referral, [...known, ...facts], occasion).filter(({ because }) => because.some(isSaid))
  if (given.length === 0) return undefined

  const rules = given.map(({ rule }) => rule)
  const cited = given.flatMap(({ because }) => because)
  const own = facts.filter(({ circumstance }) => cited.some((fact) => isSaid(fact) && fact.circumstance === circumstance))
  const factIds = [...cited.map(({ factId }) => factId), ...own.map((fact) => fact.id)]
  const open = openReassessmentOf(records, referral.id)
  if (open !== undefined) return { ...open, factIds: union(open.factIds, factIds), rules: union(open.rules, rules) }
  const held = new Set(earlierByNear(referral, known, occasion).map(({ rule }) => rule))
  const answered = rulesAnswered(records, referral.id)
  if (rules.every((rule) => held.has(rule) && answered.has(rule))) return undefined
  return {
    id,
    referralId: referral.id,
    openedAt: occasion.at,
    by,
    factIds: union([], factIds),
    rules: union([], rules),
    noteId: id,
    answerDueOn: daysFromToday(answerWithin(occasion), occasion),
    answers: []
  }
}

/** The rules by which what is seen near the person gives an earlier date than both the decided one and the guide's on what the pile knows. */
function earlierByNear(referral: ReferralKept, facts: ReadonlyArray<Fact>, occasion: Occasion): ReadonlyArray<Candidate> {
  const { rulePack } = occasion
  const snapshot = forAudience(pileOf({ ...noRecords, referrals: [referral], facts }, occasion), "unit")
  const near = datesOf(snapshot, rulePack, { referralId: referral.id, vantage: "near" })
  const pile = datesOf(snapshot, rulePack, { referralId: referral.id, vantage: "pile" })
  const isEarlier = (day: string) => [pile.latestStartOn, pile.guideOn].every((known) => known === null || day < known)
  return near.candidates.filter(({ latestStartOn }) => isEarlier(latestStartOn))
}

/** The rules that a reassessment was about and that an assessor has answered since, or with, the decision that stands. */
function rulesAnswered(records: Records, referralId: string): ReadonlySet<string> {
  const decidedAt = latestDecision(records, referralId)?.at
  const isSince = ({ answers }: Reassessment) =>
    answers.some(({ at }) => decidedAt === undefined || instantMillis(at) >= instantMillis(decidedAt))
  return new Set(records.reassessments.flatMap((one) => (one.referralId === referralId && !isOpen(one) && isSince(one) ? one.rules : [])))
}

function union(one: ReadonlyArray<string>, other: ReadonlyArray<string>): ReadonlyArray<string> {
  return [...new Set([...one, ...other])]
}
