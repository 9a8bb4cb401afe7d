import { Schema } from "effect"

/** How many records of a kind hold what no file can. */
export class InTheWayAnswer extends Schema.Opaque<InTheWayAnswer>()(
  Schema.Struct({ kind: Schema.String, records: Schema.Natural }).annotate({
    identifier: "InTheWayAnswer",
    description: "How many records of a kind hold what no file can, and stand in the way of an import",
    examples: [{ kind: "notes", records: 3 }]
  })
) {}
