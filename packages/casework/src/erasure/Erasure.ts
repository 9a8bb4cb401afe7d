import { Code, Id } from "@samsyn/core"
import { Schema } from "effect"
import { Words } from "../records/steps.ts"

/** On what ground something about a person is erased. Ours: no list for it was found. */
export const erasureGrounds = ["wrong", "about-someone-else", "not-needed", "consent-taken-back"] as const
export type ErasureGround = (typeof erasureGrounds)[number]

/** A record by the list that it stands in. */
export const RecordNamed = Schema.Struct({ list: Code, id: Id }).annotate({
  identifier: "RecordNamed",
  description: "A record by the list that it stands in and its id"
})
export type RecordNamed = typeof RecordNamed.Type

/** Why content was taken back: whose records, which, on what ground. Kept with the event that says so, because whoever erases answers for it. */
export class Erasure extends Schema.Opaque<Erasure>()(
  Schema.Struct({
    personKey: Id,
    records: Schema.Array(RecordNamed),
    ground: Schema.Literals(erasureGrounds),
    /** In words; never those that were erased. */
    reason: Words
  }).annotate({ identifier: "Erasure", description: "Why records of a person were erased: which, on what ground (sletting)" })
) {}
