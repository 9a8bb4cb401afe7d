import { Window } from "@samsyn/core"
import { Schema } from "effect"

const { about, agreed, closed, confirmedAt, contacted, endsAt, id, observedBy, openedAt, trigger } = Window.fields

/** A window with those who talked with the person about it. */
export class WindowAnswer extends Schema.Opaque<WindowAnswer>()(
  Schema.Struct({ id, about, trigger, openedAt, observedBy, agreed, confirmedAt, contacted, endsAt, closed }).annotate({
    identifier: "WindowAnswer",
    description: "An interval opened by an observed event (nå-vindu)"
  })
) {}
