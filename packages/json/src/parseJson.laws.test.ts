import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { parseJson } from "./parseJson.ts"

const read = (text: string) => parseJson(new TextEncoder().encode(text))

describe("JSON read strictly, laws", () => {
  // Broken by: counting a colon inside a string as a member (no `inString` in shapeOf).
  it("always reads what JSON writes as what was written", () => {
    checkLaw(
      fc.json(),
      (text) => {
        assert.deepStrictEqual(read(text), { tag: "accepted", value: JSON.parse(text) })
      },
      { runs: 300 }
    )
  })

  // Broken by: comparing the numbers of members with `>=` instead of `===`.
  it("never takes an object in which a key stands twice, however deep it stands, and says where", () => {
    const steps = fc.array(fc.constantFrom("a", "b/c", "~"), { maxLength: 5 })
    checkLaw(
      fc.tuple(steps, fc.string(), fc.jsonValue()),
      ([path, key, value]) => {
        const member = `${JSON.stringify(key)}:${JSON.stringify(value)}`
        const text = path.reduceRight((inside, step) => `{${JSON.stringify(step)}:${inside}}`, `{${member},${member}}`)

        const reading = read(text)

        assert.deepStrictEqual(reading.tag === "refused" ? reading.faults.map((fault) => [fault.path, fault.code]) : [], [
          [[...path, key].map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""), "repeated-key"]
        ])
      },
      { runs: 300 }
    )
  })
})
