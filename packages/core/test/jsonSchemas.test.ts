import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { jsonSchemas } from "../schema/jsonSchemas.ts"

describe("the JSON Schemas that ship", () => {
  it.each([...jsonSchemas()])("%s is what the schemas of the core say", (file, text) => {
    expect(readFileSync(join(import.meta.dirname, "../schema", file), "utf8")).toBe(text)
  })
})
