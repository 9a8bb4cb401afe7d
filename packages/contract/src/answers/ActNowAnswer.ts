import { Schema } from "effect"

/** One window that is open or opens within fourteen days, and what can be done about it now. */
export class ActNowAnswer extends Schema.Opaque<ActNowAnswer>()(
  Schema.Struct({
    windowId: Schema.String,
    about: Schema.String,
    trigger: Schema.String,
    kind: Schema.String,
    state: Schema.Literals(["open", "upcoming"]),
    openedAt: Schema.String,
    phase: Schema.optionalKey(Schema.String),
    phaseUntil: Schema.optionalKey(Schema.String),
    unconfirmedSince: Schema.optionalKey(Schema.String),
    closesAt: Schema.String,
    contactBy: Schema.String,
    contactedAt: Schema.optionalKey(Schema.String),
    contactOverdue: Schema.Boolean,
    doorsOpen: Schema.Array(
      Schema.Struct({
        doorId: Schema.String,
        kind: Schema.String,
        service: Schema.String,
        phone: Schema.optionalKey(Schema.String),
        needs: Schema.Literals(["none", "card", "contract"]),
        closesAtTime: Schema.String
      })
    ),
    duty: Schema.NullOr(Schema.Struct({ reach: Schema.String, until: Schema.String }))
  }).annotate({ identifier: "ActNowAnswer", description: "A window to act on, by when, and the doors that are open now" })
) {}
