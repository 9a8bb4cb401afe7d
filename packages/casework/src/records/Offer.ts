import { CivilDate, Code, Commitment, Id, Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { Words } from "./steps.ts"

/**
 * Where an offer stands. `held`, `offered` and `accepted` bind the place; so does `arrived`, which has used it. The others have ended it:
 * a no-show is `did-not-arrive`, and changes the next step and nothing else.
 */
export const offerStates = ["held", "offered", "accepted", "arrived", "declined", "expired", "released", "did-not-arrive"] as const

/** What is done for someone whom an offer leaves uncovered or later. Source: design.md 4.8. */
export const remedies = ["other-place", "bought-elsewhere", "breach-notified"] as const

/** The individual reason of an assessor to let an offer make others later, with what is done for each of them. */
export const BreachReason = Schema.Struct({
  by: Observer,
  reason: Words,
  instead: Schema.Array(Schema.Struct({ referralId: Id, remedy: Schema.Literals(remedies) }))
}).annotate({ identifier: "BreachReason", description: "Why an offer may make others later, and what is done for each of them instead" })

/** What can be done next for someone who did not come. Assumption: the team's own list; none of it is about whose fault it was. */
export const nextSteps = ["ring", "visit", "ask-those-near", "agree-on-another-day"] as const

export const NextStep = Schema.Struct({ how: Schema.Literals(nextSteps), dueOn: CivilDate }).annotate({
  identifier: "NextStep",
  description: "What is done next for someone who did not come, and by when"
})

/** Why a unit takes back a place that it held, offered or promised. Assumption: the team's own list. */
export const releaseReasons = ["place-closed", "too-few-staff", "assessed-anew", "person-asked", "recorded-by-mistake"] as const

/** One step in the story of an offer. Nobody did what only time does. */
export const OfferStep = Schema.Struct({
  at: Instant,
  by: Schema.optionalKey(Observer),
  state: Schema.Literals(offerStates),
  reason: Schema.optionalKey(Code)
}).annotate({ identifier: "OfferStep", description: "One step in the story of an offer: when, by whom, to which state" })

/** A place held for, offered to, or taken by one person: its whole story. */
export class Offer extends Schema.Opaque<Offer>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    personKey: Id,
    vacancyId: Id,
    /** The paper start. */
    startsOn: CivilDate,
    state: Schema.Literals(offerStates),
    until: Commitment.fields.until,
    /** The digest of the proposal that it was made on, and whether it follows it. */
    proposal: Schema.optionalKey(Schema.Struct({ digest: Id, followed: Schema.Boolean })),
    skipReason: Schema.optionalKey(Code),
    breach: Schema.optionalKey(BreachReason),
    /** Whether a window of the person moved the start: without it the proposal would have given another place or day. */
    movedByWindow: Schema.optionalKey(Schema.Boolean),
    /** The day on which the person truly began. */
    trulyStartedOn: Schema.optionalKey(CivilDate),
    /** What is done next for someone who did not come. */
    nextStep: Schema.optionalKey(NextStep),
    /** The decision records of what was decided on it, the first first. */
    decisionRecordIds: Schema.optionalKey(Schema.Array(Id)),
    history: Schema.Array(OfferStep),
    /** When a no can no longer be taken back: 48 hours after it. */
    openUntil: Schema.optionalKey(Instant)
  }).annotate({ identifier: "Offer", description: "A place held for, offered to or taken by one person, with its whole story (tilbud)" })
) {}
