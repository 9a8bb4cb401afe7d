import { type CaseworkEvent, noRecords, type Records } from "@samsyn/casework"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Permission } from "../access/permissions.ts"
import { announcedToService, withheldType } from "./announcedToService.ts"

const words = "marker-of-what-someone-wrote"
const referralIds = ["r-1", "r-2", "r-3"]

/** A record of each kind that hangs on a referral, with words in it that nobody may be told. */
const putOn = (referralId: string, sharedWith: ReadonlyArray<string>) => ({
  referrals: { id: referralId, personKey: `p-of-${referralId}`, words },
  intakes: { id: referralId, words },
  decisions: { id: `d-${referralId}`, referralId, words },
  disagreements: { id: `dis-${referralId}`, referralId, words },
  reassessments: { id: `re-${referralId}`, referralId, words },
  notes: { id: `n-${referralId}`, referralId, sharedWith, words },
  moments: { id: `m-${referralId}`, referralId, sharedWith, words },
  windows: { id: `w-${referralId}`, about: referralId, words },
  offers: { id: `o-${referralId}`, referralId, personKey: `p-of-${referralId}`, vacancyId: "v-1", history: [], words }
})
type Kind = keyof ReturnType<typeof putOn>
const kinds = Object.keys(putOn("r", [])) as ReadonlyArray<Kind>

/** The permission that each kind is heard by: written down again, and not read from the code. Nothing is heard of disagreements. */
const heardBy: Readonly<Record<Kind, Permission | undefined>> = {
  referrals: "read-intake",
  intakes: "read-intake",
  decisions: "read-decisions",
  disagreements: undefined,
  reassessments: "read-reassessments",
  notes: "read-near",
  moments: "read-near",
  windows: "read-near",
  offers: "read-offers"
}
const permissionsHeardBy = [...new Set(Object.values(heardBy))].filter((permission) => permission !== undefined)

const drawn = fc.record({
  puts: fc.uniqueArray(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(...referralIds)), {
    minLength: 1,
    maxLength: 5,
    selector: (each) => each.join(" ")
  }),
  sharedWith: fc.subarray(["unit", "nearby", "person"]),
  allowed: fc.subarray(permissionsHeardBy.flatMap((permission) => referralIds.map((id) => `${permission} ${id}`)))
})

const eventAndRecords = ({ puts, sharedWith }: Pick<typeof drawn extends fc.Arbitrary<infer D> ? D : never, "puts" | "sharedWith">) => {
  const put: Partial<Record<Kind, Array<unknown>>> = {}
  for (const [kind, id] of puts) put[kind] = [...(put[kind] ?? []), putOn(id, sharedWith)[kind]]
  const all = Object.fromEntries(kinds.map((kind) => [kind, referralIds.map((id) => putOn(id, sharedWith)[kind])]))
  return {
    event: { tag: "rights-decided", puts: put } as unknown as CaseworkEvent,
    records: { ...noRecords, ...all } as unknown as Records
  }
}

describe("announcedToService, laws", () => {
  // Broken by: `may(permissionFor[list], whom)` left out of the filter.
  it("always names what the service may read of what an event put, never anything else, and never a word of it", () => {
    let heardSome = 0
    let heardNothing = 0
    checkLaw(
      drawn,
      ({ allowed, puts, sharedWith }) => {
        const { event, records } = eventAndRecords({ puts, sharedWith })
        const told = announcedToService(event, records, (permission, { referralId }) => allowed.includes(`${permission} ${referralId}`))

        const heard = puts.filter(([kind, id]) => {
          const isShared = (kind !== "notes" && kind !== "moments") || sharedWith.includes("nearby")
          return isShared && heardBy[kind] !== undefined && allowed.includes(`${heardBy[kind]} ${id}`)
        })
        const idsOf = (kind: Kind, letter: string) => heard.filter(([of]) => of === kind).map(([, id]) => `${letter}-${id}`)
        assert.deepStrictEqual(new Set(told?.about.referralIds ?? []), new Set(heard.map(([, id]) => id)))
        assert.deepStrictEqual(told?.about.windowIds ?? [], idsOf("windows", "w"))
        assert.deepStrictEqual(told?.about.offerIds ?? [], idsOf("offers", "o"))
        assert.notInclude(JSON.stringify(told ?? ""), words)
        assert.notInclude(JSON.stringify(told ?? ""), "p-of-")
        if (heard.length > 0) heardSome += 1
        else heardNothing += 1
      },
      { runs: 500 }
    )
    assert.isAbove(heardSome, 50)
    assert.isAbove(heardNothing, 50)
  })

  // Broken by: `heard.length === put.length` made `heard.length > 0`.
  it("never tells what happened where the service may not read all of it", () => {
    checkLaw(
      drawn,
      ({ allowed, puts, sharedWith }) => {
        const { event, records } = eventAndRecords({ puts, sharedWith })
        const may = (permission: Permission, { referralId }: { readonly referralId?: string }) =>
          allowed.includes(`${permission} ${referralId}`)
        const told = announcedToService(event, records, may)
        if (told === undefined) return
        const isWhole =
          puts.every(([kind, id]) => allowed.includes(`${heardBy[kind]} ${id}`)) &&
          (sharedWith.includes("nearby") || puts.every(([kind]) => kind !== "notes" && kind !== "moments"))
        assert.strictEqual(told.type, isWhole ? "rights-decided" : withheldType)
      },
      { runs: 500 }
    )
  })

  it("tells nothing of an import, and a draft beside what it became only to its writer", () => {
    const { event, records } = eventAndRecords({ puts: [["intakes", "r-1"]], sharedWith: [] })
    const draft = { id: "draft-1", by: { role: "gp", service: "nord" }, referral: {}, form: {} }
    const sent = { ...event, puts: { ...event.puts, drafts: [draft] } } as unknown as CaseworkEvent
    const known = { ...records, drafts: [draft] } as unknown as Records

    assert.isUndefined(announcedToService({ ...event, replaces: true }, records, () => true))
    assert.strictEqual(announcedToService(sent, known, () => true)?.type, "rights-decided")
    assert.strictEqual(announcedToService(sent, known, (permission) => permission !== "refer")?.type, withheldType)
    assert.isUndefined(announcedToService({ ...event, puts: { drafts: [draft] } } as unknown as CaseworkEvent, known, () => true))
  })
})
