import { Schema } from "effect"
import { remedies } from "../offerCodes.ts"

const ShareAnswer = Schema.Struct({ count: Schema.Natural, of: Schema.Natural })

/** The headline figures of offers, without a row about anyone. */
export class OfferFiguresAnswer extends Schema.Opaque<OfferFiguresAnswer>()(
  Schema.Struct({
    outOfOrder: ShareAnswer.annotate({ description: "Offers that were not what the proposal said" }),
    bySkipReason: Schema.Array(Schema.Struct({ reason: Schema.String, count: Schema.Natural })),
    breaches: ShareAnswer.annotate({ description: "Offers that made others later, with the reason of an assessor" }),
    byRemedy: Schema.Array(Schema.Struct({ remedy: Schema.Literals(remedies), count: Schema.Natural })),
    movedByWindow: Schema.Struct({ someoneNear: ShareAnswer, nobodyNear: ShareAnswer }).annotate({
      description: "Starts moved by a window, by whether someone near the person had said anything before"
    })
  }).annotate({ identifier: "OfferFiguresAnswer", description: "How offers fall, without a row about anyone" })
) {}
