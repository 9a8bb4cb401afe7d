import { noTsb } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import { circumstancesFor } from "../src/desk/note/circumstancesFor.ts"
import { type Draft, emptyDraft } from "../src/desk/note/draft.ts"
import { readDraft } from "../src/desk/note/readDraft.ts"
import { makeTimes } from "../src/time/Times.ts"
import { nb } from "../src/words/nb.ts"
import { makeServiceName } from "../src/words/services.ts"

const times = makeTimes({ words: nb, timeZone: "Europe/Oslo", asOf: "2026-11-23T09:00:00Z" })
const { circumstances } = circumstancesFor(noTsb, "300201")
const therapist = { role: "milieu-therapist", service: "solbakken" }
const read = (draft: Draft, by = therapist) => readDraft(draft, { by, circumstances, nameOf: (code) => code, times, words: nb.noteForm })
const whole: Draft = {
  ...emptyDraft(times.toField(times.now)),
  text: "Vil ha hjelp nå."
}
const fieldsMissing = (draft: Draft) => {
  const outcome = read(draft)
  return outcome.tag === "missing" ? outcome.missing.map(({ field }) => field) : []
}

describe("the circumstances asked about", () => {
  it("begin with what a rule of the condition speaks of, and go on with the law's list for it", () => {
    const condition = noTsb.conditions.find(({ code }) => code === "300201")

    assert.strictEqual(circumstances[0]?.code, "alcohol-units-per-day")
    assert.includeMembers(
      circumstances.map(({ code }) => code),
      [...(condition?.circumstances ?? [])]
    )
  })

  it.each([
    ["the condition is not known", null],
    ["the guide names none for the condition", "300202"],
    ["the pack does not know the condition", "no such code"]
  ])("are all of the pack's where %s", (_, condition) => {
    assert.deepStrictEqual(circumstancesFor(noTsb, condition), { circumstances: noTsb.circumstances, from: "pack" })
  })

  it("are never none, whatever the condition", () => {
    const unasked = noTsb.conditions.filter(({ code }) => circumstancesFor(noTsb, code).circumstances.length === 0)

    assert.deepStrictEqual(unasked, [])
  })
})

describe("a draft of a note", () => {
  it("is sent with the time in the zone of the data, and says nothing of what nobody has seen", () => {
    const outcome = read({ ...whole, facts: { "alcohol-units-per-day": "24,5", suicidality: "no", pregnancy: "" } })

    assert.deepStrictEqual(outcome, {
      tag: "ready",
      note: {
        observedAt: "2026-11-23T09:00:00Z",
        by: { role: "milieu-therapist", service: "solbakken" },
        source: "nearby",
        basis: "first-hand",
        domain: "social",
        sharedWith: ["unit", "nearby", "person"],
        text: "Vil ha hjelp nå.",
        facts: [
          { circumstance: "alcohol-units-per-day", value: 24.5 },
          { circumstance: "suicidality", value: false }
        ]
      }
    })
  })

  it("comes from the person where the person writes", () => {
    const outcome = read(whole, { role: "person", service: "self" })

    assert.strictEqual(outcome.tag === "ready" && outcome.note.source, "person")
  })

  it("opens a window only when it says what happened and whether the person agreed", () => {
    assert.deepStrictEqual(fieldsMissing({ ...whole, window: "open" }), ["trigger", "agreed"])
    const outcome = read({ ...whole, window: "open", trigger: "asked-for-help", agreed: "not-asked" })

    assert.deepStrictEqual(outcome.tag === "ready" && outcome.note.window, { open: { trigger: "asked-for-help", agreed: "not-asked" } })
  })

  it("confirms the window it names", () => {
    const outcome = read({ ...whole, window: "confirm:w-7" })

    assert.deepStrictEqual(outcome.tag === "ready" && outcome.note.window, { confirm: { windowId: "w-7" } })
  })

  it("shows a service by its word in the language, else in words where it is a code, and as it is where it is not", () => {
    const serviceName = makeServiceName({ "coordination-unit": "Koordineringsenheten" })

    assert.deepStrictEqual(
      ["coordination-unit", "solbakken-bofellesskap", "nav-tromso", "NAV Tromsø", "", "constructor"].map(serviceName),
      ["Koordineringsenheten", "Solbakken bofellesskap", "Nav tromso", "NAV Tromsø", "", "Constructor"]
    )
  })

  it("says everything that is missing at once, in the order of the form", () => {
    assert.deepStrictEqual(
      fieldsMissing({ ...whole, text: " ", observedAt: "", sharedWith: [], facts: { "alcohol-units-per-day": "mange" } }),
      ["text", "observedAt", "sharedWith", "fact-alcohol-units-per-day"]
    )
  })

  it("is never from the future", () => {
    assert.deepStrictEqual(fieldsMissing({ ...whole, observedAt: "2026-11-23T10:30" }), ["observedAt"])
  })
})
