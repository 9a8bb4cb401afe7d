import { CivilDate, Code, Id, Text, Until } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { nextSteps, releaseReasons, remedies } from "../offerCodes.ts"

/** The individual reason of an assessor to let an offer make others later. */
const Breach = Schema.Struct({
  by: Doer,
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
    by: Doer
  }).annotate({ identifier: "NewOffer", description: "A place to hold for someone or to offer to them, on the proposal that was seen" })
) {}

/** A place that is held is to be offered. */
export class OfferingHeld extends Schema.Opaque<OfferingHeld>()(
  Schema.Struct({ by: Doer, until: Until, proposal, skipReason, breach }).annotate({
    identifier: "OfferingHeld",
    description: "A held place to be offered, until when it can be answered, and on which proposal"
  })
) {}

/** The person says no. */
export class Decline extends Schema.Opaque<Decline>()(
  Schema.Struct({ by: Doer, reason: Code }).annotate({
    identifier: "Decline",
    description: "A no, with a decline reason of the rule pack; it can be taken back for 48 hours"
  })
) {}

/** The person takes a no back. */
export class DeclineTakenBack extends Schema.Opaque<DeclineTakenBack>()(
  Schema.Struct({ by: Doer, breach }).annotate({
    identifier: "DeclineTakenBack",
    description: "A no that is taken back: it is weighed against others as an offer is"
  })
) {}

/** The unit takes a place back. */
export class Release extends Schema.Opaque<Release>()(
  Schema.Struct({ by: Doer, reason: Schema.Literals(releaseReasons) }).annotate({
    identifier: "Release",
    description: "A place that the unit takes back, and why"
  })
) {}

/** The person has come. */
export class Arrival extends Schema.Opaque<Arrival>()(
  Schema.Struct({ by: Doer, trulyStartedOn: CivilDate }).annotate({
    identifier: "Arrival",
    description: "The day on which the person truly began"
  })
) {}

/** The person has not come. */
export class NoShow extends Schema.Opaque<NoShow>()(
  Schema.Struct({ by: Doer, nextStep: Schema.Struct({ how: Schema.Literals(nextSteps), dueOn: CivilDate }) }).annotate({
    identifier: "NoShow",
    description: "What is done next for someone who did not come, and by when; it changes nothing else"
  })
) {}
