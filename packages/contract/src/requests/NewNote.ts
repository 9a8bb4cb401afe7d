import { Fact, Id, Window } from "@samsyn/core"
import { Schema } from "effect"
import { Doer } from "./Doer.ts"
import { WrittenWords } from "./sharedForm.ts"

const { basis, circumstance, domain, observedAt, sharedWith, value } = Fact.fields
const { agreed, endsAt, openedAt, trigger } = Window.fields

/** What a note objects to, or puts right. */
export const Beside = Schema.Struct({
  how: Schema.Literals(["objects", "puts-right"]),
  list: Schema.Literals(["notes", "facts", "decisions"]),
  id: Id
}).annotate({ identifier: "BesideAnswer", description: "What a note objects to, or puts right; that stays as it is" })

/** What someone near the person, or the person, has seen or heard. */
export class NewNote extends Schema.Opaque<NewNote>()(
  Schema.Struct({
    observedAt,
    by: Doer,
    source: Schema.optionalKey(Schema.Literals(["nearby", "person"])).annotate({
      description: "Who it comes from: person where the person writes it, else nearby, also when left out"
    }),
    basis,
    domain,
    sharedWith,
    text: WrittenWords,
    beside: Schema.optionalKey(Beside).annotate({
      description: "What the person objects to, or a note of the same service that this one puts right: that stays as it is"
    }),
    facts: Schema.Array(Schema.Struct({ circumstance, value })),
    goal: Schema.optionalKey(WrittenWords).annotate({ description: "A goal in own words; it becomes a line of the person's plan" }),
    window: Schema.optionalKey(
      Schema.Union([
        Schema.Struct({ open: Schema.Struct({ trigger, agreed, openedAt: Schema.optionalKey(openedAt), endsAt }) }),
        Schema.Struct({ confirm: Schema.Struct({ windowId: Id }) })
      ]).annotate({ description: "A window to open or to confirm" })
    )
  }).annotate({ identifier: "NewNote", description: "A context note, with facts and a window opened or confirmed" })
) {}
