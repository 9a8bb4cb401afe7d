import { engineVersion, noTsb } from "@samsyn/core"
import { readFileSync } from "node:fs"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { DecisionRecord } from "../src/records/DecisionRecord.ts"
import { replay } from "../src/offers/replay.ts"

/** A decision as it was kept by the engine of this version: fourteen people and five vacancies, with wishes, ages, intake days, a window, a no and a place taken. */
const kept = Schema.decodeUnknownSync(DecisionRecord)(JSON.parse(readFileSync(new URL("./keptDecision.json", import.meta.url), "utf8")))

describe("the version of the engine", () => {
  // docs/method/offers.md#o5-decision-records
  // Broken by: a core that no longer ranks by wishes.
  it("is another one whenever the engine answers otherwise to a decision that was kept", () => {
    assert.strictEqual(kept.engine, engineVersion, "engineVersion was raised: keep the new version and its answer in keptDecision.json")
    assert.deepStrictEqual(
      replay(kept, noTsb),
      { tag: "identical" },
      "the engine or the rule pack answers otherwise: raise engineVersion in core, then keep it and the new answer in keptDecision.json"
    )
  })
})
