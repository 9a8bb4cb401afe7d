import { type Audience, type Fact, instantMillis, type Observer, type Person, type Referral } from "@samsyn/core"
import type { ContextNote } from "../records/ContextNote.ts"
import type { FormPart, Intake } from "../records/Intake.ts"
import type { Records } from "../records/Records.ts"
import { intakesOf } from "./intakeOf.ts"

/** Something known, with the referral it is known from, who said it (null where that is not kept), and the instant at which. */
export interface KnownFrom {
  readonly referralId: string
  readonly by: Observer | null
  readonly at: string
}

/** What is already known of a person, to be offered to whoever writes the next form and never asked again. */
export interface Known {
  readonly personKey: string
  readonly person: ReadonlyArray<KnownFrom & { readonly says: Person }>
  readonly parts: ReadonlyArray<KnownFrom & FormPart>
  readonly wishes: ReadonlyArray<KnownFrom & Pick<Referral, "careLevels" | "needs" | "wishes">>
  readonly facts: ReadonlyArray<Pick<Fact, "referralId" | "circumstance" | "value" | "source" | "by" | "basis" | "observedAt">>
  readonly notes: ReadonlyArray<Pick<ContextNote, "id" | "referralId" | "observedAt" | "by" | "source" | "basis" | "domain" | "text">>
}

/** Whom it is told to: an audience, or of that audience a service that is told only what it said itself, in referrals of its own. */
export interface KnownBy {
  readonly audience: Audience
  readonly saidBy?: string
}

/**
 * What earlier and open referrals of a person say, with source and time: of each circumstance, each part of the form and each trait of the person what was said last.
 * Only facts shared with whoever is told, taken out before anything is chosen; and in words only forms that the person agreed to share, and notes shared with
 * them beside such a form.
 *
 * Units: instants.
 * Fails: never; of someone who is unknown nothing is known.
 * Laws: intake.laws.test.ts — what is not shared with an audience never changes a byte of what it is told.
 */
export function knownOf(records: Records, personKey: string, { audience, saidBy }: KnownBy): Known {
  const intakeOf = intakesOf(records)
  const isTheirs = (by: Observer | null | undefined) => saidBy === undefined || by?.service === saidBy
  const referrals = records.referrals
    .filter((referral) => referral.personKey === personKey && isTheirs(intakeOf(referral.id).form?.from))
    .toSorted((a, b) => instantMillis(b.receivedAt) - instantMillis(a.receivedAt) || (a.id < b.id ? -1 : 1))
  const own = new Set(referrals.map(({ id }) => id))
  const agreed = new Set(referrals.flatMap(({ id }) => (intakeOf(id).form?.consent === "yes" ? [id] : [])))
  const isShared = ({ by, referralId, sharedWith }: Pick<Fact, "by" | "referralId" | "sharedWith">) =>
    own.has(referralId) && sharedWith.includes(audience) && isTheirs(by)
  const [last] = referrals.filter(({ careLevels, needs, wishes }) => careLevels.length + needs.length + wishes.length > 0)
  const from = ({ id, receivedAt }: Referral): KnownFrom => ({ referralId: id, by: intakeOf(id).form?.from ?? null, at: receivedAt })
  return {
    personKey,
    person: traits.flatMap((trait) => {
      const said = referrals.find(({ person }) => person[trait] !== undefined)
      return said === undefined ? [] : [{ ...from(said), says: { [trait]: said.person[trait] } }]
    }),
    parts: lastOfEach(
      referrals.flatMap((referral) => partsOf(referral, intakeOf(referral.id))).filter(({ by }) => isTheirs(by)),
      { key: ({ part }) => part, at: ({ at }) => at }
    ),
    wishes: last === undefined ? [] : [{ ...from(last), careLevels: last.careLevels, needs: last.needs, wishes: last.wishes }],
    facts: lastOfEach(records.facts.filter(isShared), {
      key: ({ circumstance }) => circumstance,
      at: ({ observedAt }) => observedAt,
      strength: ({ value }) => Number(value)
    }).map(({ basis, by, circumstance, observedAt, referralId, source, value }) => ({
      referralId,
      circumstance,
      value,
      source,
      by,
      basis,
      observedAt
    })),
    notes: records.notes
      .filter((note) => isShared(note) && agreed.has(note.referralId))
      .map(({ basis, by, domain, id, observedAt, referralId, source, text }) => ({
        id,
        referralId,
        observedAt,
        by,
        source,
        basis,
        domain,
        text
      }))
  }
}

const traits = ["born", "sex", "language", "residence"] as const

/** The parts of a form, and those that answers to questions completed it with, where the person agreed to share them. */
function partsOf({ id, receivedAt }: Referral, { askedBack, form }: Intake): Known["parts"] {
  if (form?.consent !== "yes") return []
  const { from, parts } = form
  return [
    ...parts.map((part) => ({ referralId: id, by: from, at: receivedAt, ...part })),
    ...askedBack.flatMap(({ answered }) =>
      (answered?.parts ?? []).map((part) => ({ referralId: id, by: answered?.by ?? null, at: answered?.at ?? receivedAt, ...part }))
    )
  ]
}

/** Of those with the same key the one said last; of those said at the same instant the stronger, as the core reads facts. In order of key. */
function lastOfEach<A>(
  all: ReadonlyArray<A>,
  {
    at,
    key,
    strength = () => 0
  }: { readonly key: (one: A) => string; readonly at: (one: A) => string; readonly strength?: (one: A) => number }
): ReadonlyArray<A> {
  const last = new Map<string, A>()
  for (const one of all) {
    const other = last.get(key(one))
    const later = other === undefined ? 1 : instantMillis(at(one)) - instantMillis(at(other))
    if (other === undefined || later > 0 || (later === 0 && strength(one) > strength(other))) last.set(key(one), one)
  }
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
