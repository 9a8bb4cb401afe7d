import { noTsb } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { decide } from "../decide.ts"
import { assignmentWords, consentWays } from "../records/AccessRecords.ts"
import { noRecords, type Records } from "../records/Records.ts"

const at = "2026-11-23T09:00:00Z"
const occasion = { at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
const records = { ...noRecords, referrals: [{ id: "alma", personKey: "p-alma" }] } as unknown as Records
const drawn = fc.record({
  role: fc.constantFrom("person", "intake-coordinator"),
  how: fc.constantFrom(...consentWays),
  word: fc.constantFrom(...assignmentWords)
})

describe("by whose word, laws", () => {
  // docs/method/access.md#a4-consent-and-blocks
  // Broken by: the refusal by `how` left out of giveConsent; the refusal by `word` left out of assign.
  it("the person alone always consents signed in, and never gives another's word for who is near them", () => {
    checkLaw(
      drawn,
      ({ how, role, word }) => {
        const by = { role, service: "any" }
        const consent = { id: "c-1", personKey: "p-alma", scope: "referral-to-near", how } as const
        const assignment = { id: "a-1", personKey: "p-alma", to: { service: "solbakken" }, from: at, word }

        const consented = decide(records, { tag: "give-consent", by, consent }, occasion)
        const assigned = decide(records, { tag: "assign", by, assignment }, occasion)

        assert.strictEqual(consented.tag === "accepted", role === "person" || how !== "signed-in")
        assert.strictEqual(assigned.tag === "accepted", role !== "person" || word === "person")
      },
      { runs: 100 }
    )
  })
})
