import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { collectExamples } from "../../.ci/examples/collectExamples.ts"
import { runExample } from "../../.ci/examples/runExample.ts"
import { translate } from "../../.ci/examples/translate.ts"

const root = join(import.meta.dirname, "../..")
const { examples, problems } = collectExamples(root)

describe("the examples of the documentation", () => {
  it.each(examples)("$at does what it says", (example) => expect(runExample(root, example)).resolves.toBeUndefined())

  it("leave no TypeScript fence that neither runs nor says why not", () => {
    expect(problems).toEqual([])
  })
})

describe("an example's check", () => {
  const checks = (code: string) => translate(code, "page.md:1").split("\n").slice(1).join("\n").trim()

  it("compares the expression before the arrow", () => {
    expect(checks("const a = 1\na + 1 // => 2")).toBe('const a = 1\n;expectEqual("page.md:1, line 2", (a + 1), (2))')
  })

  it("takes an expression that spans lines, by its brackets or by its dots", () => {
    expect(checks("f({\n  a: 1\n}) // => 2")).toBe(';expectEqual("page.md:1, line 3", (f({\n  a: 1\n})), (2))')
    expect(checks("xs\n  .map(f) // => [2]")).toBe(';expectEqual("page.md:1, line 2", (xs\n  .map(f)), ([2]))')
  })

  it("is refused after a statement", () => {
    expect(() => checks("const a = 1 // => 1")).toThrow("belongs after an expression")
  })
})
