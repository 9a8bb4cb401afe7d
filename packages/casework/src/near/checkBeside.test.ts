import { noTsb } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import { noRecords, type Records } from "../records/Records.ts"
import type { AttachNote } from "./Command.ts"

const at = "2026-11-23T09:00:00Z"
const by = { role: "milieu-therapist", service: "solbakken" }
const person = { role: "person", service: "self" }
const referral = (id: string) => ({
  id,
  personKey: `p-${id}`,
  receivedAt: "2026-11-09T10:00:00Z",
  seniorityOn: "2026-11-09",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" as const },
  person: {},
  careLevels: [],
  needs: [],
  wishes: [],
  lot: 41
})
const records: Records = { ...noRecords, referrals: [referral("alma"), referral("birk")] }

const note = (id: string, own: Partial<AttachNote["note"]> = {}): Command => ({
  tag: "attach-note",
  side: own.source === "person" ? "person" : "other",
  facts: [],
  note: {
    id,
    referralId: "alma",
    observedAt: at,
    recordedAt: at,
    by,
    source: "nearby",
    basis: "first-hand",
    domain: "social",
    sharedWith: ["nearby", "person"],
    text: `Words of ${id}`,
    ...own
  }
})
const made = (command: Command, before: Records = records) =>
  decide(before, command, { at, timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb })
const after = (commands: ReadonlyArray<Command>) =>
  commands.reduce((known, command) => {
    const decision = made(command, known)
    if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
    return decision.events.reduce(evolve, known)
  }, records)
const written = after([note("n-1"), note("n-birk", { referralId: "birk" })])
const codesOf = (command: Command) => {
  const decision = made(command, written)
  return decision.tag === "refused" ? decision.refusal.faults.map(({ code, path }) => [path, code]) : []
}

describe("what stands beside what is written", () => {
  it("is the person's objection, and what is written stays as it was", () => {
    const beside = { how: "objects", list: "notes", id: "n-1" } as const

    const kept = after([note("n-1"), note("n-2", { by: person, source: "person", beside })])

    assert.deepStrictEqual(
      kept.notes.map(({ id, text, beside: stands }) => [id, text, stands?.id]),
      [
        ["n-1", "Words of n-1", undefined],
        ["n-2", "Words of n-2", "n-1"]
      ]
    )
  })

  it("is refused of someone else's record, of an objection that is not the person's, and of what another service wrote", () => {
    const objects = { how: "objects", list: "notes" } as const
    const putsRight = { how: "puts-right", list: "notes", id: "n-1" } as const

    assert.deepStrictEqual(codesOf(note("n-2", { source: "person", beside: { ...objects, id: "n-birk" } })), [["/beside/id", "unknown"]])
    assert.deepStrictEqual(codesOf(note("n-2", { beside: { ...objects, id: "n-1" } })), [["/beside/how", "not-the-person"]])
    assert.deepStrictEqual(codesOf(note("n-2", { by: { ...by, service: "nav" }, beside: putsRight })), [["/beside/how", "not-the-writer"]])
    assert.deepStrictEqual(codesOf(note("n-2", { beside: putsRight })), [])
  })
})
