import { Observer, Window } from "@samsyn/core"
import { Schema } from "effect"

const { about, agreed, closed, confirmedAt, contacted, endsAt, id, observedBy, openReturn, openedAt, trigger } = Window.fields
const at = Schema.String

/** Those who doubt a window, with why: it moves nothing. */
export const contestedAnswer = Schema.Array(Schema.Struct({ at, by: Observer, why: Schema.String }))

/** Whom a window was passed on to because nobody had talked with the person in time. */
export const passedOnAnswer = Schema.Array(
  Schema.Struct({ at, to: Schema.Literals(["duty", "leader"]), reach: Schema.optionalKey(Schema.String) })
)

/** A window as it is told to the person: who of the staff doubts it, and why, is not pushed at them. */
export class WindowToldAnswer extends Schema.Opaque<WindowToldAnswer>()(
  Schema.Struct({
    id,
    about,
    trigger,
    openedAt,
    observedBy,
    agreed,
    confirmedAt,
    confirmed: Schema.optionalKey(Schema.Array(Schema.Struct({ at, by: Observer }))),
    contacted,
    endsAt,
    openReturn,
    closed,
    closedBy: Schema.optionalKey(Observer),
    state: Schema.optionalKey(Schema.Literals(["upcoming", "open", "closed"])),
    contactBy: Schema.optionalKey(Schema.String),
    contactedAt: Schema.optionalKey(Schema.String),
    contactOverdue: Schema.optionalKey(Schema.Boolean),
    passedOn: passedOnAnswer
  }).annotate({ identifier: "WindowToldAnswer", description: "A window (nå-vindu) as it is told to the person" })
) {}

/** A window with those who talked with the person about it, and where it stands now. */
export class WindowAnswer extends Schema.Opaque<WindowAnswer>()(
  Schema.Struct({
    ...WindowToldAnswer.fields,
    contested: Schema.optionalKey(contestedAnswer).annotate({ description: "Who doubts it, and why: never told to the person" })
  }).annotate({
    identifier: "WindowAnswer",
    description: "An interval opened by an observed event (nå-vindu), with where it stands now and whom it was passed on to"
  })
) {}
