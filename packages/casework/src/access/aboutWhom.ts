import { isUntold } from "../offers/isUntold.ts"
import type { RecordList, Records } from "../records/Records.ts"

/** Where a record can be asked for: a list of records, or the decision records in the events. */
export type AskedList = RecordList | "decisionRecords"

/** Whom a record is about. All is left out of a record about nobody. */
export interface AboutWhom {
  readonly personKey?: string
  /** The referral that it hangs on. Of two referrals of one person, each stands for itself. */
  readonly referralId?: string
  /** The treatment unit that it is about, or whose place it gives. */
  readonly unitId?: string
  /** The service that wrote it, where it belongs to its writer: a draft, or an approach. */
  readonly authoredBy?: string
  /** Whether its writer has sent it to nobody yet. */
  readonly isUnsent?: true
  /** Whether nobody outside the unit of coordination has been told of it. */
  readonly isUntold?: true
}

/**
 * Whom the record of an id in a list is about: undefined where that list has none of this id, whatever other lists have.
 *
 * Cost: one pass over the list, and over those it hangs on.
 */
export function aboutWhom(records: Records, { id, list }: { readonly list: AskedList; readonly id: string }): AboutWhom | undefined {
  switch (list) {
    case "referrals":
    case "intakes":
    case "plans":
      return ofRecord<{ readonly id: string }>(records[list], id, (record) => ofReferral(records, record.id))
    case "drafts":
      return ofRecord(records.drafts, id, ({ by, referral: { personKey } }) => ({
        authoredBy: by.service,
        isUnsent: true,
        ...keyed(personKey)
      }))
    case "approaches":
      return ofRecord(records.approaches, id, ({ answered, by, personKey }) => ({
        authoredBy: by.service,
        ...keyed(personKey),
        ...(answered?.referralId === undefined ? {} : ofReferral(records, answered.referralId))
      }))
    case "decisions":
    case "reassessments":
    case "disagreements":
    case "facts":
    case "notes":
    case "moments":
    case "interimHelp":
    case "refusals":
      return ofRecord<{ readonly id: string; readonly referralId: string }>(records[list], id, ({ referralId }) =>
        ofReferral(records, referralId)
      )
    case "offers":
      return ofRecord(records.offers, id, (offer) => ofOffer(records, offer))
    case "decisionRecords":
      return ofDecisionRecord(records, id)
    case "windows":
      return ofRecord(records.windows, id, (window) => ofWindow(records, window.about))
    case "assignments":
    case "consents":
    case "blocks":
    case "emergencies":
      return ofRecord<{ readonly id: string; readonly personKey: string }>(records[list], id, ({ personKey }) => ({ personKey }))
    case "units":
      return ofRecord(records.units, id, (unit) => ({ unitId: unit.id }))
    case "vacancies":
      return ofRecord(records.vacancies, id, ({ unitId }) => ({ unitId }))
    case "doors":
    case "duty":
      return ofRecord<{ readonly id: string }>(records[list], id, () => ({}))
  }
}

function ofRecord<A extends { readonly id: string }>(
  rows: ReadonlyArray<A>,
  id: string,
  about: (row: A) => AboutWhom
): AboutWhom | undefined {
  const row = rows.find((known) => known.id === id)
  return row === undefined ? undefined : about(row)
}

function keyed(personKey: string | undefined): AboutWhom {
  return personKey === undefined ? {} : { personKey }
}

function ofReferral({ referrals }: Records, referralId: string): AboutWhom {
  return { referralId, ...keyed(referrals.find(({ id }) => id === referralId)?.personKey) }
}

/** An approach belongs to its writer until there is a referral; from then on its windows belong to the referral. */
function ofWindow(records: Records, about: string): AboutWhom {
  const approach = aboutWhom(records, { list: "approaches", id: about })
  if (approach === undefined) return aboutWhom(records, { list: "referrals", id: about }) ?? {}
  return approach.referralId === undefined ? approach : ofReferral(records, approach.referralId)
}

/** By the offer, the decision or the answer that names it as what it rested on. */
function ofDecisionRecord(records: Records, id: string): AboutWhom | undefined {
  const offer = records.offers.find(({ decisionRecordIds = [] }) => decisionRecordIds.includes(id))
  if (offer !== undefined) return ofOffer(records, offer)
  const resting =
    records.decisions.find(({ decisionRecordId }) => decisionRecordId === id) ??
    records.reassessments.find(({ answers }) => answers.some((answer) => "decisionRecordId" in answer && answer.decisionRecordId === id))
  return resting === undefined ? undefined : ofReferral(records, resting.referralId)
}

function ofOffer(records: Records, offer: Records["offers"][number]): AboutWhom {
  const unitId = records.vacancies.find(({ id }) => id === offer.vacancyId)?.unitId
  return {
    ...ofReferral(records, offer.referralId),
    ...(unitId === undefined ? {} : { unitId }),
    ...(isUntold(offer) ? { isUntold: true } : {})
  }
}
