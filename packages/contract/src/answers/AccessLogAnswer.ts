import { Id, Instant } from "@samsyn/core"
import { Schema } from "effect"
import { accessActs, matters } from "../access/matters.ts"
import { accessRoles, permissions, purposes } from "../access/permissions.ts"
import { pageFields } from "../page.ts"

const common = {
  /** What the person names when they ask who it was. */
  number: Schema.Int,
  at: Instant,
  role: Schema.Literals(accessRoles),
  profession: Schema.String,
  service: Schema.String,
  /** Null where it was not said: then it was refused. */
  purpose: Schema.NullOr(Schema.Literals(purposes)),
  outcome: Schema.Literals(["read", "refused"])
}

/** That someone read or did something about a person, or tried to, as the person is told: no name, no pseudonym, and no code of ours. */
export class AccessToldAnswer extends Schema.Opaque<AccessToldAnswer>()(
  Schema.Struct({
    ...common,
    matter: Schema.Literals(matters),
    act: Schema.Literals(accessActs),
    isEmergency: Schema.Boolean
  }).annotate({
    identifier: "AccessToldAnswer",
    description: "That someone read or did something about a person, or tried to, as the person is told (innsynslogg)",
    examples: [
      {
        number: 12,
        at: "2026-11-23T09:00:00Z",
        role: "nearby",
        profession: "milieu-therapist",
        service: "solbakken",
        purpose: "care",
        outcome: "read",
        matter: "near",
        act: "read",
        isEmergency: false
      }
    ]
  })
) {}

/** A part of who looked at one person. */
export class AccessToldPageAnswer extends Schema.Opaque<AccessToldPageAnswer>()(
  Schema.Struct({ entries: Schema.Array(AccessToldAnswer), ...pageFields }).annotate({
    identifier: "AccessToldPageAnswer",
    description: "A part of who looked at one person, in the order of time"
  })
) {}

/** An entry of the log of readings, whole. */
export class AccessEntryAnswer extends Schema.Opaque<AccessEntryAnswer>()(
  Schema.Struct({
    ...common,
    subject: Id,
    permission: Schema.Literals(permissions),
    personKey: Schema.optionalKey(Id),
    because: Schema.String
  }).annotate({ identifier: "AccessEntryAnswer", description: "An entry of the log of readings, as the auditor reads it" })
) {}

/** A part of the log of readings. */
export class AccessEntryPageAnswer extends Schema.Opaque<AccessEntryPageAnswer>()(
  Schema.Struct({ entries: Schema.Array(AccessEntryAnswer), ...pageFields }).annotate({
    identifier: "AccessEntryPageAnswer",
    description: "A part of the log of readings, in the order of recording"
  })
) {}
