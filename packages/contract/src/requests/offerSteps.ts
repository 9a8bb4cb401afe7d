import { CivilDate, Code, Id, Observer, Text, Until } from "@samsyn/core"
import { Schema } from "effect"
import { nextSteps, releaseReasons, remedies } from "../offerCodes.ts"

/** The individual reason of an assessor to let an offer make others later. */
const Breach = Schema.Struct({
  by: Observer,
  reason: Text.check(Schema.isBetweenLength(1, 4000)),
  instead: Schema.Array(Schema.Struct({ referralId: Id, remedy: Schema.Literals(remedies) })).check(Schema.isMaxLength(1000))
})

const proposal = Id.annotate({ description: "The digest of the proposal that was seen" })
const skipReason = Schema.optionalKey(Code).annotate({ description: "Why the proposal is left, where it is" })
const breach = Schema.optionalKey(Breach).annotate({
  description: "Why others may be made later, and what is done for each of them instead"
})

/** A place to hold for someone, or to offer to them. */
export class NewOffer extends Schema.Opaque<NewOffer>()(
  Schema.Struct({
    id: Schema.optionalKey(Id),
    referralId: Id,
    vacancyId: Id,
    state: Schema.Literals(["held", "offered"]),
    until: Until,
    proposal,
    skipReason,
    breach,
    by: Observer
  }).annotate({ identifier: "NewOffer", description: "A place to hold for someone or to offer to them, on the proposal that was seen" })
) {}

/** A place that is held is to be offered. */
export class OfferingHeld extends Schema.Opaque<OfferingHeld>()(
  Schema.Struct({ by: Observer, until: Until, proposal, skipReason, breach }).annotate({
    identifier: "OfferingHeld",
    description: "A held place to be offered, until when it can be answered, and on which proposal"
  })
) {}

/** The person says no. */
export class Decline extends Schema.Opaque<Decline>()(
  Schema.Struct({ by: Observer, reason: Code }).annotate({
    identifier: "Decline",
    description: "A no, with a decline reason of the rule pack; it can be taken back for 48 hours"
  })
) {}

/** The person takes a no back. */
export class DeclineTakenBack extends Schema.Opaque<DeclineTakenBack>()(
  Schema.Struct({ by: Observer, breach }).annotate({
    identifier: "DeclineTakenBack",
    description: "A no that is taken back: it is weighed against others as an offer is"
  })
) {}

/** The unit takes a place back. */
export class Release extends Schema.Opaque<Release>()(
  Schema.Struct({ by: Observer, reason: Schema.Literals(releaseReasons) }).annotate({
    identifier: "Release",
    description: "A place that the unit takes back, and why"
  })
) {}

/** The person has come. */
export class Arrival extends Schema.Opaque<Arrival>()(
  Schema.Struct({ by: Observer, trulyStartedOn: CivilDate }).annotate({
    identifier: "Arrival",
    description: "The day on which the person truly began"
  })
) {}

/** The person has not come. */
export class NoShow extends Schema.Opaque<NoShow>()(
  Schema.Struct({ by: Observer, nextStep: Schema.Struct({ how: Schema.Literals(nextSteps), dueOn: CivilDate }) }).annotate({
    identifier: "NoShow",
    description: "What is done next for someone who did not come, and by when; it changes nothing else"
  })
) {}
