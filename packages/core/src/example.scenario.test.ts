import { readSharedExample } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { displacement } from "./matching/displacement.ts"
import { match } from "./matching/match.ts"
import { verify } from "./matching/verify.ts"
import { assessmentQueue, placeQueue } from "./queues/queues.ts"
import { readRulePack } from "./rules/readRulePack.ts"
import { shippedPacks } from "./rules/shippedPacks.ts"
import { readSnapshot } from "./snapshot/readSnapshot.ts"
import { actNow } from "./windows/actNow.ts"

const example = readSharedExample()

describe.skipIf(example === undefined)("the scenario written beside the design", () => {
  const { expected, pack, snapshot } = example ?? ({} as NonNullable<typeof example>)

  it("is accepted, pack and snapshot", () => {
    expect(readRulePack(pack)).toEqual({ tag: "accepted", value: pack })
    expect(readSnapshot(snapshot, pack)).toEqual({ tag: "accepted", value: snapshot })
  })

  it("is ranked as its writers expect, in both queues and by both vantages", () => {
    expect(assessmentQueue(snapshot, pack).ranking).toMatchObject(expected.assessment)
    expect(placeQueue(snapshot, pack, { vantage: "pile" }).ranking).toMatchObject(expected.pile)
    expect(placeQueue(snapshot, pack, { vantage: "near" }).ranking).toMatchObject(expected.near)
  })

  it("is matched as its writers expect, and the matching verifies", () => {
    const matching = match(snapshot, pack)

    expect(matching.assignments).toMatchObject(expected.assignments)
    expect(matching.unplaced).toEqual(expected.unplaced)
    expect(verify(snapshot, pack, matching)).toEqual([])
  })

  it("shows the windows to act on now as its writers expect", () => {
    expect(actNow(snapshot, pack)).toMatchObject(expected.actNow)
  })

  it("says what a place would cost, and whom, as its writers expect", () => {
    const { affected, referralId, vacancyId } = expected.displace

    expect(displacement(snapshot, pack, { referralId, vacancyId })).toMatchObject({ referralId, vacancyId, affected })
  })
})

describe("the shipped packs", () => {
  it.each(shippedPacks.map((pack) => [pack.id, pack] as const))("%s is accepted", (_id, pack) => {
    expect(readRulePack(pack)).toEqual({ tag: "accepted", value: pack })
  })
})
