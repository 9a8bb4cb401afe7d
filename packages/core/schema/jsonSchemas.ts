import { Schema } from "effect"
import { RulePack, Snapshot } from "../src/index.ts"

/** The JSON Schemas that ship with the package, by file name: the shape of each format; what holds between records, `readSnapshot` checks. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ["snapshot.schema.json", text("samsyn.snapshot/1", Snapshot)],
    ["rule-pack.schema.json", text("samsyn.rule-pack/1", RulePack)]
  ])
}

function text(format: string, schema: Schema.Constraint): string {
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
  const document = { $schema: "https://json-schema.org/draft/2020-12/schema", title: format, ...root, $defs: definitions }
  return `${JSON.stringify(document, null, 2)}\n`
}
