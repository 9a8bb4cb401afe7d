import { audiences, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { Erasure } from "./erasure/Erasure.ts"
import { Digest } from "./log/LogEntry.ts"
import { DecisionRecord } from "./records/DecisionRecord.ts"
import { SomeRecords } from "./records/Records.ts"

/** What can happen in the life of a unit of coordination, as it is kept. A tag is never given another meaning: see upcasted.ts. */
export const eventTags = [
  "snapshot-imported",
  // intake
  "draft-saved",
  "referral-received",
  "referral-acknowledged",
  "referral-asked-back",
  "referral-completed",
  "referral-sent-on",
  "referral-ended",
  "duplicate-judged",
  "approach-received",
  "approach-acknowledged",
  "approach-answered",
  // assessment
  "rights-decided",
  "decision-told",
  "circumstance-recorded",
  "reassessment-opened",
  "reassessment-answered",
  "question-replied",
  "disagreement-opened",
  "disagreement-settled",
  // a date that is not kept
  "breach-told",
  "elsewhere-tried",
  "trying-ended",
  // near the person
  "note-attached",
  "moment-recorded",
  "moment-shared",
  "moment-sharing-withdrawn",
  "plan-changed",
  "interim-help-offered",
  "interim-help-answered",
  "help-wanted-now",
  // windows
  "window-opened",
  "window-confirmed",
  "window-contested",
  "window-closed",
  "contact-recorded",
  // places
  "unit-registered",
  "vacancy-registered",
  "vacancy-changed",
  "vacancy-confirmed",
  "vacancy-asked-about",
  "door-registered",
  "duty-registered",
  // offers
  "place-held",
  "place-offered",
  "offer-accepted",
  "offer-declined",
  "decline-taken-back",
  "offer-released",
  "arrival-recorded",
  "no-show-recorded",
  // access
  "assignment-made",
  "assignment-ended",
  "consent-given",
  "consent-withdrawn",
  "block-set",
  "block-lifted",
  "emergency-opened",
  "emergency-reviewed",
  // what only time does
  "time-passed",
  // the log itself
  "event-corrected",
  "event-erased"
] as const

/**
 * Something that happened in the life of a unit of coordination. It holds the records as they are after it, so that writing them is all there is to do:
 * `puts` inserts records, or puts them in the place of those of the same id; with `replaces` they take the place of all there are.
 */
export class CaseworkEvent extends Schema.Opaque<CaseworkEvent>()(
  Schema.Struct({
    tag: Schema.Literals(eventTags),
    /** Who did it; nobody did what only time does. */
    by: Schema.optionalKey(Observer),
    puts: SomeRecords,
    /** Who may hear that the plan or the moment it puts was changed: those whom it is or was shared with. Left out where everyone may who reads it. */
    heardBy: Schema.optionalKey(Schema.Array(Schema.Literals(audiences))),
    /** What the decision rested on. Kept with the event and read there when somebody asks; no record holds it, so that no process carries it about. */
    decisionRecord: Schema.optionalKey(DecisionRecord),
    replaces: Schema.optionalKey(Schema.Literal(true)),
    /** The earlier event whose content this one takes back, and the digest of what stands in its place, where something does; and why, where a person's records were erased. */
    amends: Schema.optionalKey(
      Schema.Struct({ number: Schema.Int, payloadDigest: Schema.optionalKey(Digest), erasure: Schema.optionalKey(Erasure) })
    )
  }).annotate({ identifier: "CaseworkEvent", description: "Something that happened in the life of a unit of coordination" })
) {}
