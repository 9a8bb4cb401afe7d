import { Fact, Id, Text } from "@samsyn/core"
import { Schema } from "effect"

const { basis, by, domain, observedAt, recordedAt, sharedWith } = Fact.fields

/** What someone near the person writes: what was seen or said, in own words. Its facts and its window are records of their own, named here by id. */
export class ContextNote extends Schema.Opaque<ContextNote>()(
  Schema.Struct({
    id: Id,
    referralId: Id,
    observedAt,
    recordedAt,
    by,
    source: Schema.Literals(["nearby", "person"]),
    basis,
    domain,
    sharedWith,
    text: Text.check(Schema.isBetweenLength(1, 4000)),
    factIds: Schema.Array(Id),
    windowId: Schema.optionalKey(Id),
    /** The goal of the plan that it put in words. */
    goalId: Schema.optionalKey(Id)
  }).annotate({ identifier: "ContextNote", description: "What someone near the person has seen or heard, in own words (kontekstnotat)" })
) {}
