import { type Audience, audiences } from "@samsyn/core"
import { Schema } from "effect"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import { type RecordList, recordLists, type SomeRecords } from "../records/Records.ts"

const Ids = Schema.Array(Schema.String)

const Told = Schema.Struct({
  tag: Schema.String,
  about: Schema.Struct({
    /** Referrals, and approaches that no referral came of yet. */
    referralIds: Ids,
    windowIds: Ids,
    vacancyIds: Ids,
    offerIds: Ids
  })
})

/** What each audience may be told of an event, never a word of its content. One that was kept before audiences were told apart tells its number alone. */
export class Announcement extends Schema.Opaque<Announcement>()(
  Schema.Struct({
    number: Schema.Int,
    told: Schema.optionalKey(Schema.Struct({ unit: Told, nearby: Told, person: Told }))
  }).annotate({ identifier: "Announcement", description: "That something happened, and to which records (hendelsesvarsel)" })
) {}

/** An event as an audience is told of it: its number, its tag and which records it is about. */
export type Announced = typeof Told.Type & { readonly number: number }

/** The tag of an event of which an audience may not know what it was. */
export const withheld = "something-happened"

const nothing = { referralIds: [], windowIds: [], vacancyIds: [], offerIds: [] }

type Announceable = Pick<CaseworkEvent, "heardBy" | "puts" | "replaces" | "tag">

/**
 * The announcement of an event. An audience is told of the records that it may read, and of the tag where it may read them all. An event that takes the
 * place of everything, as an import does, names nothing: its tag says enough.
 */
export function announcementOf(number: number, event: Announceable): Announcement {
  return { number, told: { unit: toldOf(event, "unit"), nearby: toldOf(event, "nearby"), person: toldOf(event, "person") } }
}

/** What an audience hears of an announcement: its number at the least, so that nobody misses that there was one. */
export function announcedTo({ number, told }: Announcement, audience: Audience): Announced {
  return { number, ...(told?.[audience] ?? { tag: withheld, about: nothing }) }
}

/** Tags of what staff say of what others of them saw: the person may read the record it is about, and not that it was said. */
export const notForPerson: ReadonlySet<string> = new Set(["window-contested"])

function toldOf(event: Announceable, audience: Audience): typeof Told.Type {
  if (event.replaces === true) return { tag: event.tag, about: nothing }
  const heard: SomeRecords = Object.fromEntries(
    recordLists.map((list) => [list, (event.puts[list] ?? []).filter((record) => hearersOf(list, record, event).includes(audience))])
  )
  const isWhole = recordLists.every((list) => heard[list]?.length === (event.puts[list] ?? []).length)
  const isHeard = isWhole && (audience !== "person" || !notForPerson.has(event.tag))
  return { tag: isHeard ? event.tag : withheld, about: aboutOf(heard) }
}

/**
 * Who may hear of a record that an event puts. What is shared item by item is heard by those it is shared with, and a moment that is so no longer by those who read it until
 * then; a plan by those whom the line that changed is shared with. Whether those near may read a reassessment hangs on other records, so only the unit hears of one.
 */
function hearersOf(list: RecordList, record: object, { heardBy }: Announceable): ReadonlyArray<Audience> {
  switch (list) {
    case "facts":
    case "notes":
    case "interimHelp":
      return sharedWithOf(record)
    case "moments":
      return heardBy ?? sharedWithOf(record)
    case "plans":
      return heardBy ?? audiences
    case "intakes":
    case "drafts":
    case "approaches":
    case "reassessments":
    case "disagreements":
    case "offers":
    case "refusals":
    case "assignments":
    case "consents":
    case "blocks":
    case "emergencies":
      return ["unit"]
    case "referrals":
    case "decisions":
    case "windows":
    case "units":
    case "vacancies":
    case "doors":
    case "duty":
      return audiences
  }
}

function sharedWithOf(record: object): ReadonlyArray<Audience> {
  return (record as { readonly sharedWith: ReadonlyArray<Audience> }).sharedWith
}

function aboutOf(heard: SomeRecords): typeof Told.Type.about {
  const ids = (rows: ReadonlyArray<{ readonly id: string }> = []) => rows.map(({ id }) => id)
  const { decisions, disagreements, facts, interimHelp, moments, notes, offers, reassessments, refusals } = heard
  const aboutReferrals = [decisions, disagreements, facts, interimHelp, moments, notes, offers, reassessments, refusals]
  return {
    referralIds: distinct([
      ...ids(heard.referrals),
      ...ids(heard.approaches),
      ...ids(heard.intakes),
      ...ids(heard.plans),
      ...aboutReferrals.flatMap((rows) => (rows ?? []).map(({ referralId }) => referralId)),
      ...(heard.windows ?? []).map(({ about }) => about)
    ]),
    windowIds: distinct(ids(heard.windows)),
    vacancyIds: distinct([...ids(heard.vacancies), ...(offers ?? []).map(({ vacancyId }) => vacancyId)]),
    offerIds: distinct(ids(offers))
  }
}

function distinct(ids: ReadonlyArray<string>): ReadonlyArray<string> {
  return [...new Set(ids)]
}
