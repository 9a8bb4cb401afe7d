import { Id, Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"
import { draftFields } from "../requests/NewDraft.ts"

const whole = { id: Id, by: Observer, startedAt: Instant, savedAt: Instant }

/** A shared form begun, as it was saved last. */
export class DraftAnswer extends Schema.Opaque<DraftAnswer>()(
  Schema.Struct({ ...whole, ...draftFields, sentAs: Schema.optionalKey(Id) }).annotate({
    identifier: "DraftAnswer",
    description: "A shared form begun, as it was saved last (kladd)"
  })
) {}

/** That a form was begun, without what stands in it. */
export class DraftRowAnswer extends Schema.Opaque<DraftRowAnswer>()(
  Schema.Struct(whole).annotate({ identifier: "DraftRowAnswer", description: "That a form was begun, without what stands in it" })
) {}
