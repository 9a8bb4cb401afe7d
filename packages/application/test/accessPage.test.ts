import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { type AccessRule, accessRules } from "../src/index.ts"

const page = readFileSync(join(import.meta.dirname, "../../../docs/method/access.md"), "utf8")

const head = "| Row | Who | stands to it as | may | with consent | closed by | asked for | It rests on |"

function rowOf({ closedBy, code, consent, permissions, purposes, relation, rests, roles }: AccessRule): string {
  const ground = "cites" in rests ? rests.cites : `Assumption: ${rests.assumption}`
  const cells = [code, roles.join(", "), relation, permissions.join(", "), consent ?? "–", closedBy, purposes.join(", "), ground]
  return `| ${cells.join(" | ")} |`
}

describe("the page that a lawyer reads", () => {
  it("prints the table of rules as it is, row by row", () => {
    const lines = page.split("\n")
    const begins = lines.indexOf(head)
    const printed = lines.slice(begins + 2, lines.indexOf("", begins))
    assert.deepStrictEqual(printed, accessRules.map(rowOf))
  })
})
