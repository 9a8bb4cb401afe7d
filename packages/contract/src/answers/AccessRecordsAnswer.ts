import { Id, Instant, Line, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { assignmentWords, blockableRoles, consentScopes, consentWays, reviewOutcomes } from "../access/accessCodes.ts"

const Done = Schema.Struct({ at: Instant, by: Observer })

/** That a service, or one who works there, is near a person for a time. */
export class AssignmentAnswer extends Schema.Opaque<AssignmentAnswer>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    to: Schema.Struct({ service: Line, subject: Schema.optionalKey(Id) }),
    from: Instant,
    until: Schema.optionalKey(Instant),
    word: Schema.Literals(assignmentWords),
    recorded: Done,
    ended: Schema.optionalKey(Done)
  }).annotate({
    identifier: "AssignmentAnswer",
    description: "That a service, or one who works there, is near a person for a time, and by whose word"
  })
) {}

/** What a person lets others read, until they take it back. */
export class ConsentAnswer extends Schema.Opaque<ConsentAnswer>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    scope: Schema.Literals(consentScopes),
    given: Schema.Struct({ ...Done.fields, how: Schema.Literals(consentWays) }),
    withdrawn: Schema.optionalKey(Done)
  }).annotate({ identifier: "ConsentAnswer", description: "What a person lets others read, until they take it back" })
) {}

/** Whom a person has closed out. */
export class BlockAnswer extends Schema.Opaque<BlockAnswer>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    against: Schema.Union([
      Schema.Struct({ tag: Schema.Literal("subject"), subject: Id }),
      Schema.Struct({ tag: Schema.Literal("service"), service: Line }),
      Schema.Struct({ tag: Schema.Literal("role"), role: Schema.Literals(blockableRoles) }),
      Schema.Struct({ tag: Schema.Literal("everyone-but"), services: Schema.Array(Line) })
    ]),
    set: Done,
    until: Schema.optionalKey(Instant),
    lifted: Schema.optionalKey(Done)
  }).annotate({
    identifier: "BlockAnswer",
    description: "Whom a person has closed out of what is read about them, until they let them in again"
  })
) {}

/** What was opened because it could not wait. By role and service: who signed in is not answered. */
export class EmergencyAccessAnswer extends Schema.Opaque<EmergencyAccessAnswer>()(
  Schema.Struct({
    id: Id,
    personKey: Id,
    opened: Done,
    reason: Schema.String,
    until: Instant,
    reviewed: Schema.optionalKey(Schema.Struct({ ...Done.fields, outcome: Schema.Literals(reviewOutcomes) }))
  }).annotate({
    identifier: "EmergencyAccessAnswer",
    description: "What was opened because it could not wait: by whom, why, until when, and what came of looking at it"
  })
) {}
