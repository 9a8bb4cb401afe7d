import { Observer } from "@samsyn/core"
import { Schema } from "effect"
import { nextSteps, offerStates, remedies } from "../offerCodes.ts"

const Optional = Schema.optionalKey(Schema.String)
const State = Schema.Literals(offerStates)

/** An offer as it is told to others than the unit: the person, those near them, the unit whose place it is. Of anyone else than the person it holds nothing. */
export class OfferToldAnswer extends Schema.Opaque<OfferToldAnswer>()(
  Schema.Struct({
    id: Schema.String,
    referralId: Schema.String,
    vacancyId: Schema.String,
    unitId: Optional.annotate({ description: "Whose place it is: told with the offer, because the person reads no list of places" }),
    careLevel: Optional,
    startsOn: Schema.String.annotate({ description: "The day of start on paper" }),
    state: State,
    until: Optional.annotate({ description: "Until when it is held, or to be answered" }),
    openUntil: Optional.annotate({ description: "When a no can no longer be taken back" }),
    trulyStartedOn: Optional.annotate({ description: "The day on which the person truly began" }),
    proposal: Schema.optionalKey(Schema.Struct({ digest: Schema.String, followed: Schema.Boolean })),
    skipReason: Optional,
    movedByWindow: Schema.optionalKey(Schema.Boolean).annotate({ description: "Whether a window of the person moved the start" }),
    nextStep: Schema.optionalKey(Schema.Struct({ how: Schema.Literals(nextSteps), dueOn: Schema.String })),
    history: Schema.Array(Schema.Struct({ at: Schema.String, by: Schema.optionalKey(Observer), state: State, reason: Optional })),
    decisionRecordIds: Schema.Array(Schema.String).annotate({ description: "What the decisions behind it rested on" })
  }).annotate({ identifier: "OfferToldAnswer", description: "An offer (tilbud) as it is told to others than the unit" })
) {}

/** Why an offer may make others later, and what is done for each of them. */
const Breach = Schema.Struct({
  by: Observer,
  reason: Schema.String,
  instead: Schema.Array(Schema.Struct({ referralId: Schema.String, remedy: Schema.Literals(remedies) }))
})

/** A place held for, offered to or taken by one person, as it stands now, with its whole story. */
export class OfferAnswer extends Schema.Opaque<OfferAnswer>()(
  Schema.Struct({
    ...OfferToldAnswer.fields,
    breach: Schema.optionalKey(Breach).annotate({
      description: "Why it may make others later, and what is done for each: told to the unit alone"
    })
  }).annotate({ identifier: "OfferAnswer", description: "A place held for, offered to or taken by one person (tilbud), as it stands now" })
) {}
