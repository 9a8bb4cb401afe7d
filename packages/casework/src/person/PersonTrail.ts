import type { CaseworkEvent } from "../CaseworkEvent.ts"
import type { RecordList, Records } from "../records/Records.ts"

/** What leads to a person at one point of the history: what was theirs by then, by id. */
export interface PersonTrail {
  readonly personKey: string
  readonly referralIds: ReadonlySet<string>
  readonly approachIds: ReadonlySet<string>
  readonly draftIds: ReadonlySet<string>
}

/** The trail before anything was recorded. What only later named the person is led to from the first on: an approach that a referral came of, a draft. */
export function trailOf(personKey: string, { approaches, drafts, referrals }: Records): PersonTrail {
  const own = new Set(referrals.filter((referral) => referral.personKey === personKey).map(({ id }) => id))
  const isOwn = (referralId: string | undefined) => referralId !== undefined && own.has(referralId)
  return {
    personKey,
    referralIds: new Set(),
    approachIds: new Set(
      approaches
        .filter((approach) =>
          approach.answered?.referralId === undefined ? approach.personKey === personKey : isOwn(approach.answered.referralId)
        )
        .map(({ id }) => id)
    ),
    draftIds: new Set(drafts.filter(({ referral }) => referral.personKey === personKey).map(({ id }) => id))
  }
}

/** The trail right after an event. */
export function trailAfter(before: PersonTrail, { puts, replaces }: Pick<CaseworkEvent, "puts" | "replaces">): PersonTrail {
  if (replaces !== true && puts.referrals === undefined) return before
  const referralIds = new Set(replaces === true ? [] : before.referralIds)
  for (const { id, personKey } of puts.referrals ?? []) {
    if (personKey === before.personKey) referralIds.add(id)
    else referralIds.delete(id)
  }
  return { ...before, referralIds }
}

/** The trail as the records stand now. */
export function trailNow(personKey: string, records: Records): PersonTrail {
  return trailAfter(trailOf(personKey, records), { puts: { referrals: records.referrals } })
}

type Row<List extends RecordList> = Records[List][number]
type Test<List extends RecordList> = (row: Row<List>, trail: PersonTrail) => boolean

const ofReferral = ({ referralId }: { readonly referralId: string }, { referralIds }: PersonTrail) => referralIds.has(referralId)
const underReferral = ({ id }: { readonly id: string }, { referralIds }: PersonTrail) => referralIds.has(id)
const ofPerson = (row: { readonly personKey: string }, { personKey }: PersonTrail) => row.personKey === personKey
const ofNobody = () => false

/** Which records of each list are about the person. A list that is not here does not compile. */
const isAboutBy: { readonly [List in RecordList]: Test<List> } = {
  referrals: ofPerson,
  intakes: underReferral,
  drafts: ({ id, referral }, { draftIds, personKey }) =>
    referral.personKey === undefined ? draftIds.has(id) : referral.personKey === personKey,
  approaches: ({ answered, id, personKey }, trail) =>
    (answered?.referralId !== undefined && trail.referralIds.has(answered.referralId)) ||
    (personKey === undefined || personKey === trail.personKey ? trail.approachIds.has(id) || personKey === trail.personKey : false),
  decisions: ofReferral,
  reassessments: ofReferral,
  disagreements: ofReferral,
  facts: ofReferral,
  notes: ofReferral,
  moments: ofReferral,
  plans: underReferral,
  interimHelp: ofReferral,
  windows: ({ about }, { approachIds, referralIds }) => referralIds.has(about) || approachIds.has(about),
  units: ofNobody,
  vacancies: ofNobody,
  offers: ofReferral,
  refusals: ofReferral,
  doors: ofNobody,
  duty: ofNobody,
  assignments: ofPerson,
  consents: ofPerson,
  blocks: ofPerson,
  emergencies: ofPerson
}

/** Whether a record of a list is about the person whose trail it is. */
export function isAbout<List extends RecordList>(list: List, row: Row<List>, trail: PersonTrail): boolean {
  return isAboutBy[list](row, trail)
}
