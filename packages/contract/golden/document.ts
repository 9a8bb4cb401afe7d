import { join } from "node:path"
import { OpenApi } from "effect/http-api"
import { DescribedApi } from "../src/index.ts"

/** Where the description of the API is kept for review. */
export const keptAt = "docs/reference/openapi.json"
export const keptFile = join(import.meta.dirname, "../../..", keptAt)

/** The description of the API as plain JSON. */
export function document(): unknown {
  return JSON.parse(JSON.stringify(OpenApi.fromApi(DescribedApi)))
}

const lettersPerLine = 140

/** A value as JSON that is read line by line: what fits on a line stands on one, so that a change shows where it is and no wider. */
export function printed(value: unknown, indent = ""): string {
  const line = JSON.stringify(value)
  if (typeof value !== "object" || value === null || indent.length + line.length <= lettersPerLine) return line
  const deeper = `${indent} `
  const parts = Array.isArray(value)
    ? value.map((item) => deeper + printed(item, deeper))
    : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${printed(item, deeper)}`)
  const [open, close] = Array.isArray(value) ? "[]" : "{}"
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`
}
