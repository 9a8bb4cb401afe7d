import { CivilDate, Code, Id, Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { LeftUndoneAnswer } from "./ReassessmentAnswer.ts"

/** What the two sides could not settle. It is answered to the unit alone. */
export class DisagreementAnswer extends Schema.Opaque<DisagreementAnswer>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    reassessmentId: Schema.optionalKey(Id),
    openedAt: Instant,
    by: Observer,
    circumstances: Schema.Array(Code),
    forum: Code,
    owner: Observer,
    dueOn: CivilDate,
    settled: Schema.optionalKey(
      Schema.Struct({ at: Instant, by: Observer, outcome: Schema.Literals(["new-decision", "kept", "withdrawn", "appealed"]) })
    ),
    escalated: Schema.optionalKey(Schema.Array(LeftUndoneAnswer))
  }).annotate({ identifier: "DisagreementAnswer", description: "What the two sides could not settle (uenighet), for the unit alone" })
) {}
