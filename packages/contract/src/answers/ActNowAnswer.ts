import { Schema } from "effect"
import { contestedAnswer, passedOnAnswer } from "./WindowAnswer.ts"

/** Whether a place can be had within a window, and at what price to others. */
const PlaceInTimeAnswer = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("inTime"), vacancyId: Schema.String, startsOn: Schema.String }),
  Schema.Struct({
    tag: Schema.Literal("possible"),
    free: Schema.Array(Schema.String),
    costly: Schema.Array(Schema.String),
    referralId: Schema.optionalKey(Schema.String)
  }),
  Schema.Struct({
    tag: Schema.Literal("noneInTime"),
    nearestMiss: Schema.NullOr(Schema.Struct({ vacancyId: Schema.String, startsOn: Schema.String }))
  }),
  Schema.Struct({
    tag: Schema.Literal("notInPool"),
    why: Schema.Literals(["noReferral", "pending", "committed", "refused", "lane", "setAside"])
  })
]).annotate({ identifier: "PlaceInTimeAnswer", description: "Whether a place can be had within a window, and at what price to others" })

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
    /** Neither moves the row. */
    contested: contestedAnswer,
    passedOn: passedOnAnswer,
    openReturn: Schema.optionalKey(
      Schema.Struct({
        service: Schema.String,
        phone: Schema.optionalKey(Schema.String),
        agreedBy: Schema.Struct({ role: Schema.String, service: Schema.String })
      })
    ),
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
    duty: Schema.NullOr(Schema.Struct({ reach: Schema.String, until: Schema.String })),
    place: PlaceInTimeAnswer
  }).annotate({
    identifier: "ActNowAnswer",
    description: "A window to act on, by when, the doors that are open now, and whether a place can be had in time"
  })
) {}
