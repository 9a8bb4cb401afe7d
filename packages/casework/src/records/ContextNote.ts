import { Fact, Id, Text } from "@samsyn/core"
import { Schema } from "effect"

const { basis, by, domain, observedAt, recordedAt, sharedWith } = Fact.fields

/** What a note can stand beside: words and facts about the person, and decisions with their reasons. */
const besideLists = ["notes", "facts", "decisions"] as const

/** That a note objects to what is written, or puts it right. Only the person objects; only the service that wrote a note puts it right. */
const NotedBeside = Schema.Struct({
  how: Schema.Literals(["objects", "puts-right"]),
  list: Schema.Literals(besideLists),
  id: Id
}).annotate({ identifier: "NotedBeside", description: "What a note objects to, or puts right; that stays as it is" })

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
    /** What is written that it objects to or puts right: that stays as it is, and this stands beside it. */
    beside: Schema.optionalKey(NotedBeside),
    /** The goal of the plan that it put in words. */
    goalId: Schema.optionalKey(Id)
  }).annotate({ identifier: "ContextNote", description: "What someone near the person has seen or heard, in own words (kontekstnotat)" })
) {}
