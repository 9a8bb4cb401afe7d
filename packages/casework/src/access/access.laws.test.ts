import { formatInstant, noTsb } from "@samsyn/core"
import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { decide } from "../decide.ts"
import { evolve } from "../evolve.ts"
import { noRecords, type RecordList, type Records, recordLists } from "../records/Records.ts"
import { allOwed } from "../time/allOwed.ts"
import { aboutWhom } from "./aboutWhom.ts"
import type { AccessCommand } from "./Command.ts"
import { isAssigned, isBlocking, isConsented, isEmergencyOpen } from "./inForce.ts"

const hour = 3_600_000
const start = Date.parse("2026-11-23T09:00:00Z")
const instantAt = (hours: number) => formatInstant(start + hours * hour)
const people = ["p-alma", "p-bo", "p-cleo"] as const
const by = { role: "milieu-therapist", service: "solbakken" }

/** Under one id in every list: which of three people each record is about, by the referral that it hangs on or by its own key. */
const whoseOf = fc.record(Object.fromEntries(recordLists.map((list) => [list, fc.nat(2)])) as Record<RecordList, fc.Arbitrary<number>>)
const referralLists = [
  "decisions",
  "reassessments",
  "disagreements",
  "facts",
  "notes",
  "moments",
  "interimHelp",
  "refusals",
  "offers"
] as const
const personLists = ["assignments", "consents", "blocks", "emergencies"] as const

/** Only what tells whom a record is about: the rest of it is nobody's business here. */
function sameIdEverywhere(whose: Record<RecordList, number>): Records {
  const referrals = people.map((personKey, index) => ({ id: `r-${index}`, personKey }))
  const own = { id: "same", personKey: people[whose.referrals] }
  return {
    ...noRecords,
    referrals: [...referrals, own],
    intakes: [{ id: "same" }],
    plans: [{ id: "same" }],
    drafts: [{ id: "same", by, referral: { personKey: people[whose.drafts] } }],
    approaches: [{ id: "same", by, personKey: people[whose.approaches] }],
    windows: [{ id: "same", about: `r-${whose.windows}` }],
    units: [{ id: "same" }],
    vacancies: [{ id: "same", unitId: "u-1" }],
    doors: [{ id: "same" }],
    duty: [{ id: "same" }],
    ...Object.fromEntries(
      referralLists.map((list) => [list, [{ id: "same", referralId: `r-${whose[list]}`, vacancyId: "same", answers: [], history: [] }]])
    ),
    ...Object.fromEntries(personLists.map((list) => [list, [{ id: "same", personKey: people[whose[list]] }]]))
  } as unknown as Records
}

describe("whom a record is about, laws", () => {
  // docs/method/access.md#a2-how-someone-stands-to-a-person
  // Broken by: `records[list]` of the moments read from `records.notes` in aboutWhom.ts.
  it("a record is always about the person of its own list, and never of a record that has the same id in another", () => {
    checkLaw(
      whoseOf,
      (whose) => {
        const records = sameIdEverywhere(whose)
        const nobody: ReadonlyArray<RecordList> = ["units", "vacancies", "doors", "duty"]
        const ofReferral: ReadonlyArray<RecordList> = ["intakes", "plans"]
        for (const list of recordLists) {
          const expected = nobody.includes(list) ? undefined : people[ofReferral.includes(list) ? whose.referrals : whose[list]]
          assert.deepStrictEqual([list, aboutWhom(records, { list, id: "same" })?.personKey], [list, expected])
          const elsewhere = { ...records, [list]: [] }
          assert.strictEqual(aboutWhom(elsewhere, { list, id: "same" }), undefined)
        }
      },
      { runs: 100 }
    )
  })
})

const draw = fc.record({
  tag: fc.constantFrom(
    "assign",
    "end-assignment",
    "give-consent",
    "withdraw-consent",
    "set-block",
    "lift-block",
    "open-emergency",
    "review-emergency"
  ),
  who: fc.nat(2),
  pick: fc.nat(5),
  subject: fc.constantFrom("s-kari", "s-odd"),
  scope: fc.constantFrom("referral-to-near", "near-to-place"),
  from: fc.integer({ min: -5, max: 20 }),
  lasts: fc.option(fc.integer({ min: -2, max: 30 })),
  hours: fc.integer({ min: 0, max: 14 })
})
type Draw = typeof draw extends fc.Arbitrary<infer A> ? A : never

const referralOf = (personKey: string): Records["referrals"][number] => ({
  id: `r-${personKey}`,
  personKey,
  receivedAt: instantAt(0),
  seniorityOn: "2026-11-23",
  condition: null,
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: [],
  needs: [],
  wishes: [],
  lot: 1
})

/** What the oracle keeps of what was accepted: from which hour, until which. */
interface Span {
  readonly list: "assignments" | "consents" | "blocks" | "emergencies"
  readonly id: string
  readonly from: number
  readonly until: number
  readonly subject: string
  readonly isReviewed: boolean
}

function commandOf(drawn: Draw, records: Records, { id, now }: { readonly id: string; readonly now: number }): AccessCommand {
  const personKey = people[drawn.who] ?? "p-alma"
  const until = drawn.lasts === null ? {} : { until: instantAt(now + drawn.lasts) }
  const picked = (list: Span["list"]) => records[list][drawn.pick % Math.max(1, records[list].length)]?.id ?? "none"
  switch (drawn.tag) {
    case "assign":
      return {
        tag: "assign",
        by,
        assignment: { id, personKey, to: { service: "solbakken" }, from: instantAt(now + drawn.from), word: "employer", ...until }
      }
    case "end-assignment":
      return { tag: "end-assignment", by, assignmentId: picked("assignments") }
    case "give-consent":
      return { tag: "give-consent", by, consent: { id, personKey, scope: drawn.scope, how: "by-word" } }
    case "withdraw-consent":
      return { tag: "withdraw-consent", by, consentId: picked("consents") }
    case "set-block":
      return { tag: "set-block", by, block: { id, personKey, against: { tag: "service", service: "solbakken" }, ...until } }
    case "lift-block":
      return { tag: "lift-block", by, blockId: picked("blocks") }
    case "open-emergency":
      return { tag: "open-emergency", by, access: { id, personKey, reason: "Found unconscious" }, subject: drawn.subject }
    case "review-emergency":
      return {
        tag: "review-emergency",
        by,
        accessId: picked("emergencies"),
        subject: drawn.subject,
        outcome: "justified"
      }
  }
}

/** The spans after an accepted command, in hours: written without a look at the records that it made. */
function spansAfter(spans: ReadonlyArray<Span>, command: AccessCommand, { drawn, now }: { readonly drawn: Draw; readonly now: number }) {
  const until = drawn.lasts === null ? Number.POSITIVE_INFINITY : now + drawn.lasts
  const begun = (list: Span["list"], id: string, span: Partial<Span>): ReadonlyArray<Span> => [
    ...spans,
    { list, id, from: now, until: Number.POSITIVE_INFINITY, subject: "", isReviewed: false, ...span }
  ]
  const ended = (list: Span["list"], id: string, isReviewed = false) =>
    spans.map((span) => (span.list === list && span.id === id ? { ...span, until: Math.min(span.until, now), isReviewed } : span))
  switch (command.tag) {
    case "assign":
      return begun("assignments", command.assignment.id, { from: now + drawn.from, until })
    case "end-assignment":
      return ended("assignments", command.assignmentId)
    case "give-consent":
      return begun("consents", command.consent.id, {})
    case "withdraw-consent":
      return ended("consents", command.consentId)
    case "set-block":
      return begun("blocks", command.block.id, { until })
    case "lift-block":
      return ended("blocks", command.blockId)
    case "open-emergency":
      return begun("emergencies", command.access.id, { until: now + 24, subject: command.subject ?? "" })
    case "review-emergency":
      return ended("emergencies", command.accessId, true)
  }
}

function inForce(records: Records, at: string): ReadonlyArray<string> {
  return [
    ...records.assignments.filter((one) => isAssigned(one, at)),
    ...records.consents.filter((one) => isConsented(one, at)),
    ...records.blocks.filter((one) => isBlocking(one, at)),
    ...records.emergencies.filter((one) => isEmergencyOpen(one, at))
  ].map(({ id }) => id)
}

/** Lives through the draws; `each` sees the records and the oracle's spans after each, and at which hour that is. */
function live(
  draws: ReadonlyArray<Draw>,
  each: (step: { readonly records: Records; readonly spans: ReadonlyArray<Span>; readonly now: number }) => void
) {
  let records: Records = { ...noRecords, referrals: people.map(referralOf) }
  let spans: ReadonlyArray<Span> = []
  let now = 0
  for (const [index, drawn] of draws.entries()) {
    now += drawn.hours
    const command = commandOf(drawn, records, { id: `id-${index}`, now })
    const occasion = { at: instantAt(now), timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
    const decision = decide(records, command, occasion)
    if (decision.tag === "accepted") {
      records = decision.events.reduce(evolve, records)
      spans = spansAfter(spans, command, { drawn, now })
    }
    each({ records, spans, now })
  }
}

const lives = fc.array(draw, { minLength: 1, maxLength: 15 })

describe("assignments, consents, blocks and emergency access, laws", () => {
  // docs/method/access.md#a3-in-time
  // Broken by: `now < instantMillis(end)` in inForce.ts put as `<=`; `reviewed?.at` left out there; `emergencyHours` put as 48.
  it("each always holds from its first moment until its end or until someone ends it, and never at another time", () => {
    const seen = new Set<string>()
    checkLaw(
      lives,
      (draws) => {
        live(draws, ({ now, records, spans }) => {
          for (const hours of [now - 1, now, now + 1, now + 12, now + 24, now + 40]) {
            const expected = spans.filter(({ from, until }) => from <= hours && hours < until).map(({ id }) => id)
            assert.deepStrictEqual(inForce(records, instantAt(hours)).toSorted(), expected.toSorted())
            for (const { list, until } of spans) if (until <= hours) seen.add(list)
          }
        })
      },
      { runs: 300 }
    )
    assert.deepStrictEqual([...seen].toSorted(), ["assignments", "blocks", "consents", "emergencies"])
  })

  // docs/method/access.md#a5-emergency-access
  // Broken by: the comparison of `subject` in reviewEmergency put as `false`; owedByAccess asking nothing more once `occasion.at` is after it was opened.
  it("an emergency access is always owed a review until another than who opened it has looked at it", () => {
    const seen = { owed: 0, reviewed: 0 }
    checkLaw(
      lives,
      (draws) => {
        live(draws, ({ now, records, spans }) => {
          const occasion = { at: instantAt(now + 500), timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
          const owed = allOwed(records, occasion, { kind: "emergency-review" }).map(({ about }) => about.id)
          const expected = spans.filter(({ isReviewed, list }) => list === "emergencies" && !isReviewed).map(({ id }) => id)
          assert.deepStrictEqual(owed.toSorted(), expected.toSorted())
          for (const { reviewed, subject } of records.emergencies) assert.notStrictEqual(reviewed?.subject, subject)
          seen.owed += owed.length
          seen.reviewed += records.emergencies.filter(({ reviewed }) => reviewed !== undefined).length
        })
      },
      { runs: 300 }
    )
    assert.isTrue(seen.owed > 0 && seen.reviewed > 0)
  })

  it("a review is owed at once of whoever was found to have opened another without justification, and else within seven days", () => {
    const occasion = { at: "2026-11-23T09:00:00Z", timeZone: "Europe/Oslo", holidays: [], rulePack: noTsb }
    const opened = { at: "2026-11-23T08:00:00Z", by: { role: "coordinator", service: "unit" } }
    const emergency = (id: string, subject: string) => ({
      id,
      personKey: "p-1",
      subject,
      reason: "Found",
      opened,
      until: "2026-11-24T08:00:00Z"
    })
    const reviewed = { at: opened.at, by: { role: "auditor", service: "audit" }, subject: "s-9", outcome: "not-justified" as const }
    const emergencies = [{ ...emergency("e-0", "s-1"), reviewed }, emergency("e-1", "s-1"), emergency("e-2", "s-2")]

    const owed = allOwed({ ...noRecords, emergencies }, occasion, { kind: "emergency-review" })

    assert.deepStrictEqual(Object.fromEntries(owed.map(({ about, overdue }) => [about.id, overdue])), { "e-1": true, "e-2": false })
  })

  // docs/method/access.md#a4-consent-and-blocks
  // Broken by: `isConsented` in giveConsent put as `false`.
  it("a person never has two consents of a scope at once, so that taking it back always leaves none", () => {
    checkLaw(
      lives,
      (draws) => {
        live(draws, ({ now, records }) => {
          const own = records.consents
            .filter((one) => isConsented(one, instantAt(now)))
            .map(({ personKey, scope }) => `${personKey} ${scope}`)
          assert.strictEqual(new Set(own).size, own.length)
        })
      },
      { runs: 300 }
    )
  })
})
