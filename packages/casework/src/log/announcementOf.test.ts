import { assert, describe, it } from "vitest"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import { announcementOf } from "./announcementOf.ts"

const by = { role: "milieu-therapist", service: "Solbakken" }
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

describe("an announcement", () => {
  it("names each record that the event is about once, and holds no word of it", () => {
    const event: CaseworkEvent = {
      tag: "note-attached",
      by,
      puts: {
        notes: [{ ...noted, id: "n-1", text: "Hun sa: nå vil jeg.", factIds: ["f-1"] }],
        facts: [{ ...noted, circumstance: "injecting", value: true }],
        windows: [window]
      }
    }

    const announcement = announcementOf(7, event)

    assert.deepStrictEqual(announcement, {
      number: 7,
      tag: "note-attached",
      about: { referralIds: ["alma"], windowIds: ["w-1"], vacancyIds: [], offerIds: [] }
    })
  })

  it("names the vacancy and the person of an offer", () => {
    const offer = {
      id: "o-1",
      referralId: "bo",
      vacancyId: "v-1",
      startsOn: "2026-12-01",
      state: "held" as const,
      personKey: "p-bo",
      history: []
    }

    assert.deepStrictEqual(announcementOf(8, { tag: "place-held", puts: { offers: [offer] } }).about, {
      referralIds: ["bo"],
      windowIds: [],
      vacancyIds: ["v-1"],
      offerIds: ["o-1"]
    })
  })

  it("names nothing where everything is replaced", () => {
    const { about } = announcementOf(9, { tag: "snapshot-imported", replaces: true, puts: { windows: [window] } })

    assert.deepStrictEqual(about, { referralIds: [], windowIds: [], vacancyIds: [], offerIds: [] })
  })
})
