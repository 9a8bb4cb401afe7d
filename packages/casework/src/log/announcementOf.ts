import { Schema } from "effect"
import type { CaseworkEvent } from "../CaseworkEvent.ts"

const Ids = Schema.Array(Schema.String)

/** What everyone may be told of an event: its number, its tag and which records it is about, never a word of its content. */
export class Announcement extends Schema.Opaque<Announcement>()(
  Schema.Struct({
    number: Schema.Int,
    tag: Schema.String,
    about: Schema.Struct({
      /** Referrals, and approaches that no referral came of yet. */
      referralIds: Ids,
      windowIds: Ids,
      vacancyIds: Ids,
      offerIds: Ids
    })
  }).annotate({ identifier: "Announcement", description: "That something happened, and to which records (hendelsesvarsel)" })
) {}

/** The announcement of an event. One that takes the place of everything, as an import does, names nothing: its tag says enough. */
export function announcementOf(number: number, { puts, replaces, tag }: Pick<CaseworkEvent, "puts" | "replaces" | "tag">): Announcement {
  const nobody = { referralIds: [], windowIds: [], vacancyIds: [], offerIds: [] }
  if (replaces === true) return { number, tag, about: nobody }
  const ids = (rows: ReadonlyArray<{ readonly id: string }> = []) => rows.map(({ id }) => id)
  const { decisions, disagreements, facts, interimHelp, moments, notes, offers, reassessments, refusals } = puts
  const aboutReferrals = [decisions, disagreements, facts, interimHelp, moments, notes, offers, reassessments, refusals]
  return {
    number,
    tag,
    about: {
      referralIds: distinct([
        ...ids(puts.referrals),
        ...ids(puts.approaches),
        ...ids(puts.intakes),
        ...ids(puts.plans),
        ...aboutReferrals.flatMap((rows) => (rows ?? []).map(({ referralId }) => referralId)),
        ...(puts.windows ?? []).map(({ about }) => about)
      ]),
      windowIds: distinct(ids(puts.windows)),
      vacancyIds: distinct([...ids(puts.vacancies), ...(offers ?? []).map(({ vacancyId }) => vacancyId)]),
      offerIds: distinct(ids(offers))
    }
  }
}

function distinct(ids: ReadonlyArray<string>): ReadonlyArray<string> {
  return [...new Set(ids)]
}
