import type { Approach, Commitment, Duty, Refusal, Snapshot } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import type { ContextNote } from "../records/ContextNote.ts"
import type { Offer } from "../records/Offer.ts"
import type { SomeRecords } from "../records/Records.ts"

type Lists = Pick<
  Snapshot,
  "referrals" | "facts" | "windows" | "approaches" | "units" | "vacancies" | "commitments" | "refusals" | "doors" | "duty"
>

/** Content of format 1: a member of its own for each thing that an event held, and a snapshot's lists with the notes for an import. */
type First =
  | { readonly tag: "referral-received"; readonly referral: Lists["referrals"][number] }
  | {
      readonly tag: "note-attached"
      readonly note: ContextNote
      readonly facts: Lists["facts"]
      readonly window?: Lists["windows"][number]
    }
  | { readonly tag: "contact-recorded"; readonly window: Lists["windows"][number] }
  | { readonly tag: "unit-registered"; readonly unit: Lists["units"][number] }
  | { readonly tag: "vacancy-registered"; readonly vacancy: Lists["vacancies"][number] }
  | { readonly tag: "snapshot-imported"; readonly records: Lists & { readonly notes: ReadonlyArray<ContextNote> } }

/** Format 1 as format 2: what an event held is what it puts. Whether it is what it says is judged once, by the schema of today. */
export function upcastedFromFirst(content: unknown): CaseworkEvent {
  const event = content as First
  switch (event.tag) {
    case "referral-received":
      return { tag: event.tag, puts: { referrals: [event.referral] } }
    case "note-attached":
      return {
        tag: event.tag,
        by: event.note.by,
        puts: { notes: [event.note], facts: event.facts, ...(event.window === undefined ? {} : { windows: [event.window] }) }
      }
    case "contact-recorded":
      return { tag: event.tag, puts: { windows: [event.window] } }
    case "unit-registered":
      return { tag: event.tag, puts: { units: [event.unit] } }
    case "vacancy-registered":
      return { tag: event.tag, puts: { vacancies: [event.vacancy] } }
    case "snapshot-imported":
      return { tag: event.tag, replaces: true, puts: importedPuts(event.records) }
  }
}

/** What had no id is given one by its place in its list, as an import gives it now. */
function importedPuts({
  approaches,
  commitments,
  duty,
  refusals,
  ...same
}: Extract<First, { tag: "snapshot-imported" }>["records"]): SomeRecords {
  return {
    ...same,
    approaches: approaches.map((approach: Approach) => ({ ...approach, consent: "not-asked", escalated: [] })),
    offers: oneOfEachPerson(commitments.map((commitment, index) => offerOf(commitment, index, same.referrals))),
    refusals: refusals.map((refusal: Refusal, index) => ({ ...refusal, id: `refusal-${index + 1}` })),
    duty: duty.map((watch: Duty, index) => ({ ...watch, id: `duty-${index + 1}` }))
  }
}

function offerOf(commitment: Commitment, index: number, referrals: Lists["referrals"]): Offer & { readonly state: Commitment["state"] } {
  const referral = referrals.find(({ id }) => id === commitment.referralId)
  return { ...commitment, id: `offer-${index + 1}`, personKey: referral?.personKey ?? commitment.referralId, history: [] }
}

/** How firmly each state binds. */
const firmness: Readonly<Record<Commitment["state"], number>> = { accepted: 0, offered: 1, held: 2 }

/** Format 1 let a person hold several places, also holds that were over: the firmest binds, the others are kept as given back. */
function oneOfEachPerson(offers: ReadonlyArray<Offer & { readonly state: Commitment["state"] }>): ReadonlyArray<Offer> {
  const firmest = new Map(
    offers
      .toReversed()
      .toSorted((one, other) => firmness[other.state] - firmness[one.state])
      .map((offer) => [offer.personKey, offer])
  )
  return offers.map((offer) => (firmest.get(offer.personKey) === offer ? offer : { ...offer, state: "released" }))
}
