import { noTsb, type Referral, type Window } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import type { Command } from "./Command.ts"
import type { AttachNote } from "./near/Command.ts"
import type { WindowChange } from "./windows/Command.ts"
import { decide } from "./decide.ts"
import { evolve } from "./evolve.ts"
import { pileOf } from "./pileOf.ts"
import { noRecords, type Records } from "./records/Records.ts"

/** Monday 23 November 2026, ten in the morning in Oslo. */
const occasion = { at: "2026-11-23T09:00:00Z", timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
const milieuTherapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }

const alma: Referral = {
  id: "r-alma",
  personKey: "p-alma",
  receivedAt: "2026-11-09T10:00:00Z",
  seniorityOn: "2026-11-09",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: [],
  needs: [],
  wishes: [],
  lot: 41
}

const windowOf = (trigger: string, openedAt: string): Window => ({
  id: `w-${trigger}`,
  about: "r-alma",
  trigger,
  openedAt,
  observedBy: milieuTherapist,
  agreed: "yes",
  confirmedAt: [],
  contacted: []
})

const records: Records = {
  ...noRecords,
  referrals: [alma],
  windows: [windowOf("asked-for-help", "2026-11-22T20:00:00Z"), windowOf("overdose", "2026-11-22T20:00:00Z")]
}

const note = (window?: WindowChange, facts: AttachNote["facts"] = []): Command => ({
  tag: "attach-note",
  side: "other",
  note: {
    id: "n-1",
    referralId: "r-alma",
    observedAt: "2026-11-23T08:30:00Z",
    recordedAt: occasion.at,
    by: milieuTherapist,
    source: "nearby",
    basis: "first-hand",
    domain: "social",
    sharedWith: ["nearby"],
    text: "Says that it is time"
  },
  facts,
  ...(window === undefined ? {} : { window })
})

function after(command: Command, before: Records = records): Records {
  const decision = decide(before, command, occasion)
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal.faults))
  return decision.events.reduce(evolve, before)
}

function refusalOf(command: Command, before: Records = records): ReadonlyArray<string> {
  const decision = decide(before, command, occasion)
  return decision.tag === "accepted" ? [] : [decision.refusal.reason, ...decision.refusal.faults.map(({ code, path }) => `${path} ${code}`)]
}

describe("a context note", () => {
  it("opens a window about the referral at the time it was seen, unless it says another", () => {
    const opened = after(note({ open: { id: "w-new", trigger: "asked-for-help", agreed: "yes" } })).windows.at(-1)
    const later = after(
      note({ open: { id: "w-new", trigger: "released-from-prison", agreed: "not-asked", openedAt: "2026-12-01T11:00:00Z" } })
    )

    assert.deepInclude(opened, {
      id: "w-new",
      about: "r-alma",
      openedAt: "2026-11-23T08:30:00Z",
      observedBy: milieuTherapist,
      agreed: "yes"
    })
    assert.deepInclude(later.windows.at(-1), { openedAt: "2026-12-01T11:00:00Z", agreed: "not-asked" })
  })

  it("confirms a window that may be confirmed, and says which one", () => {
    const { notes, windows } = after(note({ confirm: { windowId: "w-asked-for-help" } }))

    assert.deepStrictEqual(windows[0]?.confirmedAt, ["2026-11-23T08:30:00Z"])
    assert.strictEqual(notes[0]?.windowId, "w-asked-for-help")
  })

  it("does not confirm what runs from when it happened", () => {
    assert.deepStrictEqual(refusalOf(note({ confirm: { windowId: "w-overdose" } })), [
      "invalid",
      "/window/confirm/windowId not-confirmable"
    ])
  })

  it("does not confirm what is over, whether someone closed it or its time ran out", () => {
    const withdrawn = {
      ...records,
      windows: records.windows.map((window) => ({ ...window, closed: { at: "2026-11-23T07:00:00Z", reason: "withdrawn" as const } }))
    }
    const lapsed = { ...records, windows: [windowOf("asked-for-help", "2026-10-01T08:00:00Z")] }

    for (const before of [withdrawn, lapsed]) {
      assert.deepStrictEqual(refusalOf(note({ confirm: { windowId: "w-asked-for-help" } }), before), [
        "window-closed",
        "/window/confirm/windowId window-closed"
      ])
    }
  })

  // docs/method/windows-and-places.md#wp1-a-window-that-someone-doubts
  it("opens no window about someone whose wait has ended, where nobody would see it; without one it is attached", () => {
    const by = { role: "coordinator", service: "vurderingsenheten" }
    const ended = { at: "2026-11-23T07:00:00Z", by, code: "2" as const }
    const over = { ...records, referrals: records.referrals.map((referral) => ({ ...referral, ended })) }

    assert.deepStrictEqual(refusalOf(note({ open: { id: "w-new", trigger: "asked-for-help", agreed: "yes" } }), over), [
      "not-allowed-now",
      "/window/open over"
    ])
    assert.deepStrictEqual(refusalOf(note(), over), [])
  })

  it("is not attached to a referral that nobody knows", () => {
    assert.deepStrictEqual(refusalOf(note(), noRecords), ["unknown-record", "/referralId unknown"])
  })

  it("is told every fault of its facts and its window at once", () => {
    const faulty = note({ open: { id: "w-new", trigger: "full-moon", agreed: "yes" } }, [
      { id: "f-1", circumstance: "motivation", value: true },
      { id: "f-2", circumstance: "injecting", value: 3 }
    ])

    assert.deepStrictEqual(refusalOf(faulty), [
      "invalid",
      "/facts/0/circumstance unknown",
      "/facts/1/value wrong-kind",
      "/window/open/trigger unknown"
    ])
  })
})

describe("a contact", () => {
  it("is recorded though it came too late, because it happened", () => {
    const contact = { at: "2026-11-23T08:45:00Z", by: { role: "milieu-therapist", service: "solbakken" }, how: "in person" }
    const lapsed = { ...records, windows: [windowOf("asked-for-help", "2026-10-01T08:00:00Z")] }

    const { windows } = after({ tag: "record-contact", windowId: "w-asked-for-help", contact }, lapsed)

    assert.deepStrictEqual(windows[0]?.contacted, [{ ...contact, by: contact.by.role }])
  })
})

describe("an import", () => {
  it("takes the place of the like, and what it leaves out is no longer among the records", () => {
    const { facts: _, ...rest } = pileOf(records, occasion)
    const unit = { id: "u-left-out", name: "Left out", region: "nord", careLevels: [] }
    const before = after({ tag: "register-unit", unit })

    const imported = after({ tag: "import-snapshot", snapshot: { ...rest, facts: [] } }, before)

    assert.deepStrictEqual(imported, { ...records, facts: [] })
  })

  it("is refused where there are context notes: a snapshot does not hold their words", () => {
    const snapshot = pileOf(records, occasion)

    const refusal = decide(after(note()), { tag: "import-snapshot", snapshot }, occasion)

    assert.deepStrictEqual(refusal, {
      tag: "refused",
      refusal: {
        reason: "would-lose-casework",
        faults: [{ path: "/notes", code: "holds-casework", message: "There are records here that no file can hold" }],
        inTheWay: [{ kind: "notes", records: 1 }]
      }
    })
  })

  it("is refused when a fact of it has not happened yet, though the file is of a time when it has", () => {
    const [fact] = after(note(undefined, [{ id: "f-1", circumstance: "homeless", value: true }])).facts
    const snapshot = {
      ...pileOf(records, occasion),
      facts: [{ ...fact, observedAt: "2027-01-01T09:00:00Z", recordedAt: "2027-01-01T09:00:00Z" }],
      asOf: "2027-01-04T09:00:00Z"
    }

    assert.deepStrictEqual(refusalOf({ tag: "import-snapshot", snapshot }), ["invalid", "/facts/0/observedAt after-as-of"])
  })

  it("is refused when it is to be read with another rule pack, whose dates would be other dates", () => {
    const snapshot = { ...pileOf(records, occasion), rulePack: { id: "example", version: "1" } }

    assert.deepStrictEqual(refusalOf({ tag: "import-snapshot", snapshot }), ["invalid", "/rulePack/id other-pack"])
  })
})
