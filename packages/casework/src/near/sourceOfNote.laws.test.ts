import { noTsb } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { decide } from "../decide.ts"
import { noRecords, type Records } from "../records/Records.ts"

const at = "2026-11-23T09:00:00Z"
const records: Records = {
  ...noRecords,
  referrals: [
    {
      id: "alma",
      personKey: "p-alma",
      receivedAt: "2026-11-02T10:00:00Z",
      seniorityOn: "2026-11-02",
      condition: null,
      lane: "ordinary",
      rights: { outcome: "pending" },
      person: {},
      careLevels: [],
      needs: [],
      wishes: [],
      lot: 1
    }
  ]
}
const speaks = { unit: ["nearby"], other: ["nearby"], person: ["person"] } as const

describe("whom a note comes from, laws", () => {
  // docs/method/access.md#a1-the-table
  // Broken by: attachNote without checkSource; checkSource that asks for the role in `by`.
  it("the person alone always speaks as the person, and never as anyone else", () => {
    checkLaw(
      fc.record({
        side: fc.constantFrom("unit" as const, "person" as const, "other" as const),
        source: fc.constantFrom("nearby" as const, "person" as const),
        role: fc.constantFrom("person", "milieu-therapist")
      }),
      ({ role, side, source }) => {
        const decision = decide(
          records,
          {
            tag: "attach-note",
            side,
            facts: [],
            note: {
              id: "n-1",
              referralId: "alma",
              observedAt: at,
              recordedAt: at,
              by: { role, service: "solbakken" },
              source,
              basis: "told",
              domain: "social",
              sharedWith: ["nearby"],
              text: "Words"
            }
          },
          { at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
        )
        assert.strictEqual(decision.tag === "accepted", (speaks[side] as ReadonlyArray<string>).includes(source))
      },
      { runs: 100 }
    )
  })
})
