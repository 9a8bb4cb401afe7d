import { type LogEntry, verifyLog } from "@samsyn/casework"
import { assert, describe, it } from "vitest"
import { serve } from "./serve.ts"
import { newUnit } from "./ward.ts"

describe("the log", () => {
  it("is answered one link a line, holds, and has no word of what was recorded", async () => {
    const { dispose, eventNumber, send } = serve()
    await send("POST", "/api/units", newUnit)

    const response = await send("GET", "/api/log")

    const text = await response.text()
    const links = text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as LogEntry]))
    assert.strictEqual(response.headers.get("content-type"), "application/x-ndjson")
    assert.strictEqual(eventNumber(), 2)
    assert.deepInclude(verifyLog(links), { tag: "holds", links: 2 })
    assert.deepStrictEqual(
      links.map(({ tag }) => tag),
      ["snapshot-imported", "unit-registered"]
    )
    assert.notInclude(text, newUnit.name)
    await dispose()
  })
})
