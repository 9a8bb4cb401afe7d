import { Fact, Referral, Unit, Vacancy, Window } from "@samsyn/core"
import { Schema } from "effect"
import { ContextNote } from "./ContextNote.ts"
import { Records } from "./Records.ts"

/** Something that happened in the life of a unit of coordination. Each holds the records as they are after it, so that writing them is all there is to do. */
export const CaseworkEvent = Schema.Union([
  Schema.Struct({ tag: Schema.Literal("referral-received"), referral: Referral }),
  Schema.Struct({
    tag: Schema.Literal("note-attached"),
    note: ContextNote,
    facts: Schema.Array(Fact),
    /** The window that the note opened or confirmed, as it is afterwards. */
    window: Schema.optionalKey(Window)
  }),
  Schema.Struct({ tag: Schema.Literal("contact-recorded"), window: Window }),
  Schema.Struct({ tag: Schema.Literal("unit-registered"), unit: Unit }),
  Schema.Struct({ tag: Schema.Literal("vacancy-registered"), vacancy: Vacancy }),
  Schema.Struct({ tag: Schema.Literal("snapshot-imported"), records: Records })
]).annotate({ identifier: "CaseworkEvent", description: "Something that happened in the life of a unit of coordination" })
export type CaseworkEvent = typeof CaseworkEvent.Type
