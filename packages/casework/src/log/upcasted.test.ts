import { assert, describe, it } from "vitest"
import { upcasted } from "./upcasted.ts"

const by = { role: "milieu-therapist", service: "Solbakken" }
const referral = {
  id: "alma",
  personKey: "p-alma",
  receivedAt: "2026-11-02T10:00:00Z",
  seniorityOn: "2026-11-02",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "granted", decidedOn: "2026-11-09", latestStartOn: "2026-12-14" },
  person: {},
  careLevels: ["inpatient-short"],
  needs: [],
  wishes: [],
  lot: 12
}
const fact = {
  id: "f-1",
  referralId: "alma",
  circumstance: "injecting",
  value: true,
  source: "nearby",
  observedAt: "2026-11-20T18:00:00Z",
  recordedAt: "2026-11-20T19:00:00Z",
  by,
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit"]
}
const note = {
  id: "n-1",
  referralId: "alma",
  observedAt: "2026-11-20T18:00:00Z",
  recordedAt: "2026-11-20T19:00:00Z",
  by,
  source: "nearby",
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit"],
  text: "Hun sa: nå vil jeg.",
  factIds: ["f-1"]
}
const window = {
  id: "w-1",
  about: "alma",
  trigger: "wants-help-now",
  openedAt: "2026-11-20T18:00:00Z",
  observedBy: by,
  agreed: "yes",
  confirmedAt: [],
  contacted: []
}
const unit = { id: "u-1", name: "Nord", region: "nord", careLevels: ["inpatient-short"] }
const vacancy = {
  id: "v-1",
  unitId: "u-1",
  careLevel: "inpatient-short",
  freeFrom: "2026-12-01",
  places: 1,
  features: [],
  admits: {},
  confirmedAt: "2026-11-20T09:00:00Z"
}

/** What the first version of this program stored, by kind, as it stands in its tables. */
describe("content of format 1", () => {
  it("is read as the records it put", () => {
    assert.deepStrictEqual(upcasted(1, { tag: "referral-received", referral }), {
      tag: "referral-received",
      puts: { referrals: [referral] }
    } as never)
    assert.deepStrictEqual(upcasted(1, { tag: "unit-registered", unit }), { tag: "unit-registered", puts: { units: [unit] } } as never)
    assert.deepStrictEqual(upcasted(1, { tag: "vacancy-registered", vacancy }), {
      tag: "vacancy-registered",
      puts: { vacancies: [vacancy] }
    } as never)
    assert.deepStrictEqual(upcasted(1, { tag: "contact-recorded", window }), {
      tag: "contact-recorded",
      puts: { windows: [window] }
    } as never)
  })

  it("says of a note who wrote it, with or without a window", () => {
    assert.deepStrictEqual(upcasted(1, { tag: "note-attached", note, facts: [fact], window }), {
      tag: "note-attached",
      by,
      puts: { notes: [note], facts: [fact], windows: [window] }
    } as never)
    assert.deepStrictEqual(upcasted(1, { tag: "note-attached", note, facts: [] }), {
      tag: "note-attached",
      by,
      puts: { notes: [note], facts: [] }
    } as never)
  })

  it("makes offers of commitments, of which the firmest of each person binds, and gives an id to what had none", () => {
    const commitment = { referralId: "alma", vacancyId: "v-1", startsOn: "2026-12-01", state: "accepted" }
    const refusal = { referralId: "alma", unitId: "u-1", reason: "other", at: "2026-11-20T09:00:00Z" }
    const approach = { id: "a-1", askedAt: "2026-11-20T09:00:00Z", by }
    const watch = { from: "2026-11-20T09:00:00Z", until: "2026-11-21T09:00:00Z", reach: "22 22 22 22" }
    const records = {
      referrals: [referral],
      facts: [fact],
      windows: [window],
      approaches: [approach],
      units: [unit],
      vacancies: [vacancy],
      commitments: [{ ...commitment, state: "held", until: "2026-11-20" }, commitment, { ...commitment, startsOn: "2026-12-02" }],
      refusals: [refusal],
      doors: [],
      duty: [watch],
      notes: [note]
    }

    const { puts, replaces, tag } = upcasted(1, { tag: "snapshot-imported", records })

    assert.deepStrictEqual({ tag, replaces }, { tag: "snapshot-imported", replaces: true })
    assert.deepStrictEqual(puts, {
      referrals: [referral],
      facts: [fact],
      windows: [window],
      approaches: [{ ...approach, consent: "not-asked", escalated: [] }],
      units: [unit],
      vacancies: [vacancy],
      offers: [
        { ...commitment, state: "released", until: "2026-11-20", id: "offer-1", personKey: "p-alma", history: [] },
        { ...commitment, id: "offer-2", personKey: "p-alma", history: [] },
        { ...commitment, startsOn: "2026-12-02", state: "released", id: "offer-3", personKey: "p-alma", history: [] }
      ],
      refusals: [{ ...refusal, id: "refusal-1" }],
      doors: [],
      duty: [{ ...watch, id: "duty-1" }],
      notes: [note]
    } as never)
  })

  it("is refused when no version of this program wrote it, by a message without its words", () => {
    const refused = () => upcasted(1, { tag: "note-attached", note: { ...note, domain: "SECRET" }, facts: [] })

    assert.throws(refused, /domain/)
    assert.throws(() => upcasted(1, { tag: "something-else" }))
    try {
      refused()
    } catch (error) {
      assert.notInclude(String(error), "SECRET")
    }
  })
})

describe("content of format 2", () => {
  it("is the event itself", () => {
    const event = { tag: "unit-registered", by, puts: { units: [unit] } }

    assert.deepStrictEqual(upcasted(2, event), event as never)
  })
})
