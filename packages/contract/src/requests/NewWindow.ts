import { Id, Window } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"

const { about, agreed, endsAt, id, openReturn, openedAt, trigger } = Window.fields

/** A window to open, about a referral or an approach. */
export class NewWindow extends Schema.Opaque<NewWindow>()(
  Schema.Struct({ id: Schema.optionalKey(id), about, trigger, openedAt, by: Doer, agreed, endsAt, openReturn }).annotate({
    identifier: "NewWindow",
    description: "A window to open about a referral or an approach; its id is drawn where there is none"
  })
) {}

/** The person said it again, or it was seen again. */
export class WindowConfirmation extends Schema.Opaque<WindowConfirmation>()(
  Schema.Struct({ at: openedAt, by: Doer }).annotate({
    identifier: "WindowConfirmation",
    description: "That the person said it again, or that it was seen again: when, and who saw it"
  })
) {}

/** Someone doubts a window. */
export class WindowContest extends Schema.Opaque<WindowContest>()(
  Schema.Struct({ by: Doer, why: Id.annotate({ description: "A code for why, as not-seen-here or other-reason" }) }).annotate({
    identifier: "WindowContest",
    description: "That someone doubts a window, and why; it is shown, and moves and closes nothing"
  })
) {}

/** What a window was closed for. */
export class WindowClosing extends Schema.Opaque<WindowClosing>()(
  Schema.Struct({ by: Doer, reason: Schema.Literals(["used", "lapsed", "withdrawn", "ended"]) }).annotate({
    identifier: "WindowClosing",
    description: "What a window is closed for: used, lapsed, withdrawn by the person, or ended"
  })
) {}
