import { assert, describe, it } from "vitest"
import { audiences } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import { announcedTo, announcementOf } from "./announcementOf.ts"

const by = { role: "milieu-therapist", service: "solbakken" }
const noted = {
  id: "f-1",
  referralId: "alma",
  observedAt: "2026-11-20T18:00:00Z",
  recordedAt: "2026-11-20T19:00:00Z",
  by,
  source: "nearby",
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit"]
} as const
const window = {
  id: "w-1",
  about: "alma",
  trigger: "wants-help-now",
  openedAt: "2026-11-20T18:00:00Z",
  observedBy: by,
  agreed: "yes",
  confirmedAt: [],
  contacted: []
} as const

const nothing = { referralIds: [], windowIds: [], vacancyIds: [], offerIds: [] }
const note = { ...noted, id: "n-1", text: "Hun sa: nå vil jeg.", factIds: ["f-1"] }
const fact = { ...noted, circumstance: "injecting", value: true }

describe("an announcement", () => {
  it("names each record that the event is about once, and holds no word of it", () => {
    const event: CaseworkEvent = { tag: "note-attached", by, puts: { notes: [note], facts: [fact], windows: [window] } }

    const announcement = announcementOf(7, event)

    assert.deepStrictEqual(announcedTo(announcement, "unit"), {
      number: 7,
      tag: "note-attached",
      about: { referralIds: ["alma"], windowIds: ["w-1"], vacancyIds: [], offerIds: [] }
    })
    assert.notInclude(JSON.stringify(announcement), "vil jeg")
  })

  it("names the vacancy and the person of an offer, to the unit", () => {
    const offer = {
      id: "o-1",
      referralId: "bo",
      vacancyId: "v-1",
      startsOn: "2026-12-01",
      state: "held" as const,
      personKey: "p-bo",
      history: []
    }

    const announcement = announcementOf(8, { tag: "place-held", puts: { offers: [offer] } })

    assert.deepStrictEqual(announcedTo(announcement, "unit").about, {
      referralIds: ["bo"],
      windowIds: [],
      vacancyIds: ["v-1"],
      offerIds: ["o-1"]
    })
    assert.deepStrictEqual(announcedTo(announcement, "nearby"), { number: 8, tag: "something-happened", about: nothing })
  })

  it("names nothing where everything is replaced", () => {
    const announcement = announcementOf(9, { tag: "snapshot-imported", replaces: true, puts: { windows: [window] } })

    for (const audience of audiences)
      assert.deepStrictEqual(announcedTo(announcement, audience), { number: 9, tag: "snapshot-imported", about: nothing })
  })

  it("tells the unit of the window that a note opened, and of nothing more where the note is not shared with it", () => {
    const hidden = { ...note, sharedWith: ["nearby"] as const }

    const announcement = announcementOf(7, { tag: "note-attached", puts: { notes: [hidden], windows: [window] } })

    assert.deepStrictEqual(announcedTo(announcement, "unit"), {
      number: 7,
      tag: "something-happened",
      about: { ...nothing, referralIds: ["alma"], windowIds: ["w-1"] }
    })
    assert.strictEqual(announcedTo(announcement, "nearby").tag, "note-attached")
  })

  it("tells of a disagreement to the unit alone", () => {
    const openedAt = "2026-11-20T19:00:00Z"
    const kept = {
      id: "d-1",
      referralId: "alma",
      openedAt,
      by,
      circumstances: ["injecting"],
      forum: "unit-meeting",
      owner: by,
      dueOn: "2026-12-01"
    }
    const announcement = announcementOf(7, { tag: "disagreement-opened", puts: { disagreements: [kept] } })

    assert.deepStrictEqual(
      audiences.map((audience) => announcedTo(announcement, audience).tag),
      ["disagreement-opened", "something-happened", "something-happened"]
    )
    assert.deepStrictEqual(announcedTo(announcement, "person").about, nothing)
  })

  it("tells its number alone where it was kept before audiences were told apart", () => {
    assert.deepStrictEqual(announcedTo({ number: 3 }, "unit"), { number: 3, tag: "something-happened", about: nothing })
  })
})
