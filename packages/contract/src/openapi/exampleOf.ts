import { fieldExamples } from "./fieldExamples.ts"
import type { JsonSchema } from "./OpenApiDocument.ts"

type Components = Readonly<Record<string, JsonSchema>>

/** Where in a document a value stands: the field that holds it, and the named schema around that field. */
interface Place {
  readonly field: string
  readonly within: string
}

/**
 * A value of a schema, for people who read the description: its own example where it has one, else one with every field, each with what such a field holds
 * in this domain. The same schema has the same example everywhere.
 */
export function exampleOf(schema: JsonSchema, components: Components, place: Place = { field: "", within: "" }): unknown {
  if (schema.examples?.[0] !== undefined) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.$ref !== undefined) return exampleOfNamed(schema.$ref, components, place)
  const [chosen] = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== "null")
  if (chosen !== undefined) return exampleOf(chosen, components, place)
  if (schema.type === undefined && schema.allOf?.[0] !== undefined) return exampleOf(schema.allOf[0], components, place)
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([field, inside]) => [
          field,
          exampleOf(inside, components, { field, within: place.within })
        ])
      )
    case "array":
      if (schema.prefixItems !== undefined) return schema.prefixItems.map((item) => exampleOf(item, components, place))
      return typeof schema.items === "object" ? [exampleOf(schema.items, components, place)] : []
    case "string":
      return exampleOfText(schema, place)
    case "integer":
    case "number":
      return fieldExamples.numbers[place.field] ?? Math.max(0, schema.minimum ?? 1)
    case "boolean":
      return true
    default:
      return null
  }
}

function exampleOfNamed(reference: string, components: Components, { field }: Place): unknown {
  const name = reference.slice(reference.lastIndexOf("/") + 1)
  return exampleOf(components[name] ?? {}, components, { field, within: name })
}

function exampleOfText({ format, pattern }: JsonSchema, { field, within }: Place): string {
  if (format === "date") return fieldExamples.days[field] ?? "2026-11-23"
  if (pattern?.startsWith(String.raw`^\d{4}-`) === true) return fieldExamples.instants[field] ?? "2026-11-23T08:30:00Z"
  if (/(^hash|Hash|Digest)$/.test(field)) return "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  if (field === "id") return `${wordsOf(within.replaceAll(/^New|(Answer|Kept|Encoded)$/g, ""))}-1`
  if (/(Id|Ids|Key)$/.test(field)) return `${wordsOf(field.replace(/(Id|Ids|Key)$/, ""))}-1`
  return fieldExamples.texts[`${within}.${field}`] ?? fieldExamples.texts[field] ?? exampleByEnding(field)
}

/** Answers leave the shape of days and instants open; their names tell: `startsOn`, `startsOnBefore`, `openedAt`, `phaseUntil`. */
function exampleByEnding(field: string): string {
  if (/(^on|On)(Before|After)?$/.test(field)) return fieldExamples.days[field] ?? "2026-11-25"
  if (field.endsWith("AtTime")) return "15:30"
  if (/(^at|^until|At|Until|Since|By)$/.test(field)) return fieldExamples.instants[field] ?? "2026-11-23T08:30:00Z"
  return "In own words"
}

/** `interimHelp` as `interim-help`. */
function wordsOf(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1-$2").toLowerCase()
}
