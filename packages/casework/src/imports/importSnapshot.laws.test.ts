import { formatInstant, instantMillis, type Snapshot } from "@samsyn/core"
import { checkLaw, doorCodes, medium, snapshotAndPack } from "@samsyn/testing"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Command } from "../Command.ts"
import { decide } from "../decide.ts"
import { canonical } from "../digest.ts"
import { evolve } from "../evolve.ts"
import type { Occasion } from "../Occasion.ts"
import { pileOf } from "../pileOf.ts"
import { noRecords, type RecordList, type Records, recordLists } from "../records/Records.ts"

const by = { role: "assessor", service: "service-a" }
const minute = 60_000

/** What happens after an import, in numbers that are counted round what there is: some of it a file can hold, some of it not. */
const step = fc.record({
  what: fc.constantFrom(
    "unit",
    "unit",
    "door",
    "duty",
    "contact",
    "contact",
    "time",
    "note",
    "receive",
    "draft",
    "end",
    "confirm",
    "out",
    "answer",
    "close"
  ),
  pick: fc.nat(20)
})
const lives = fc.record({ drawn: snapshotAndPack(medium), steps: fc.array(step, { maxLength: 3 }) })

function commandOf(
  { pick, what }: typeof step extends fc.Arbitrary<infer A> ? A : never,
  records: Records,
  at: string,
  id: string
): Command {
  const of = (list: RecordList) => records[list][pick % Math.max(1, records[list].length)]?.id ?? "none"
  const referralId = of("referrals")
  switch (what) {
    case "unit":
      return { tag: "register-unit", unit: { id, name: "Nord", region: "nord", careLevels: [] } }
    case "door":
      return { tag: "register-door", by, door: { id, kind: doorCodes[0], service: "Nord", hours: [], needs: "none" } }
    case "duty":
      return {
        tag: "register-duty",
        by,
        duty: {
          id,
          from: at,
          until: formatInstant(instantMillis(at) + 60 * minute),
          reach: "00",
          ...(pick % 2 === 0 ? { leader: "01" } : {})
        }
      }
    case "contact":
      return { tag: "record-contact", windowId: of("windows"), contact: { at, by, how: "in person" } }
    case "note":
      return {
        tag: "attach-note",
        side: "other",
        note: {
          id,
          referralId,
          observedAt: at,
          recordedAt: at,
          by,
          source: "nearby",
          basis: "first-hand",
          domain: "social",
          sharedWith: ["unit"],
          text: "Seen today"
        },
        facts: []
      }
    case "receive": {
      const referral = records.referrals[pick % Math.max(1, records.referrals.length)]
      if (referral === undefined) return { tag: "let-time-pass" }
      const { ended: _, ...rest } = referral
      return { tag: "receive-referral", side: "unit", referral: { ...rest, id, receivedAt: at } }
    }
    case "draft":
      return { tag: "begin-draft", id, by, referral: {}, form: {} }
    case "end":
      return { tag: "end-wait", referralId, by, code: "4" }
    case "confirm":
      return { tag: "confirm-vacancy", vacancyId: of("vacancies"), by }
    case "out":
      return { tag: "take-out-of-service", vacancyId: of("vacancies"), by, places: { id, places: 1, from: at.slice(0, 10), why: "staff" } }
    case "answer":
      return { tag: "acknowledge-approach", approachId: of("approaches"), by }
    case "close":
      return { tag: "close-window", windowId: of("windows"), closed: { at, by, reason: "withdrawn" } }
    case "time":
      return { tag: "let-time-pass" }
  }
}

interface Lived {
  readonly records: Records
  readonly occasion: Occasion
  readonly events: ReadonlyArray<{ readonly puts: object }>
}

/** The records some minutes after an import, and all events that made them. */
function lived({ drawn: { pack, snapshot }, steps }: typeof lives extends fc.Arbitrary<infer A> ? A : never): Lived {
  const { asOf, holidays, timeZone } = snapshot
  const occasionAt = (minutes: number) => ({
    at: formatInstant(instantMillis(asOf) + minutes * minute),
    timeZone,
    holidays,
    rulePack: pack
  })
  const start: Lived = { records: noRecords, occasion: occasionAt(0), events: [] }
  const commands = [
    () => ({ tag: "import-snapshot", snapshot }) as Command,
    ...steps.map((one) => (now: Records, at: string, id: string) => commandOf(one, now, at, id))
  ]
  return commands.reduce((before: Lived, commandAt, index): Lived => {
    const occasion = occasionAt(index)
    const decision = decide(before.records, commandAt(before.records, occasion.at, `new-${index}`), occasion)
    const events = decision.tag === "accepted" ? decision.events : []
    return { records: events.reduce(evolve, before.records), occasion, events: [...before.events, ...events] }
  }, start)
}

const imported = (records: Records, snapshot: Snapshot, occasion: Occasion) =>
  decide(records, { tag: "import-snapshot", snapshot }, occasion)

/** The kinds of which a file made of the records brings back less than there is. Their ids apart, where a file has none; a promise that came with a file and ends by itself is left out. */
function lostByRoundTrip(records: Records, occasion: Occasion): ReadonlyArray<RecordList> {
  const decision = imported(noRecords, pileOf(records, occasion), occasion)
  if (decision.tag === "refused") throw new Error(JSON.stringify(decision.refusal))
  const back = decision.events.reduce(evolve, noRecords)
  const told = (list: RecordList, rows: Records): ReadonlySet<string> =>
    new Set(
      rows[list].flatMap((row) => {
        if ("history" in row && row.history?.length === 0 && "startsOn" in row && row.until !== undefined) return []
        const { id: _, ...rest } = row
        return [canonical(list === "offers" || list === "refusals" || list === "duty" ? rest : row)]
      })
    )
  return recordLists.filter((list) => {
    const there = told(list, back)
    return [...told(list, records)].some((row) => !there.has(row))
  })
}

describe("an import, laws", () => {
  // Broken by: `wouldBeLost` of importSnapshot.ts put as `[]`; and in inTheWay.ts by `leader` among the fields of `duty`, or `outOfService`, `history` and `confirmedBy` among those of `vacancies`.
  it("is always refused exactly where a file made of the records would not bring every one of them back", () => {
    let [taken, refused] = [0, 0]
    checkLaw(
      lives,
      (life) => {
        const { occasion, records } = lived(life)
        const lost = lostByRoundTrip(records, occasion)

        const decision = imported(records, pileOf(records, occasion), occasion)

        assert.strictEqual(decision.tag, lost.length === 0 ? "accepted" : "refused", lost.join())
        if (decision.tag === "accepted") return void (taken += 1)
        refused += 1
        assert.strictEqual(decision.refusal.reason, "would-lose-casework")
        for (const { kind, records: count } of decision.refusal.inTheWay ?? []) {
          assert.include(lost, kind)
          assert.isAtMost(count, records[kind].length)
        }
      },
      { runs: 300 }
    )
    assert.isAbove(Math.min(taken, refused), 30)
  })

  // Broken by: `replaces` left out of the event of importSnapshot.ts.
  it("always leaves just what the file holds, and never a record that was there before which no event keeps", () => {
    let taken = 0
    checkLaw(
      lives,
      (life) => {
        const { events, occasion, records } = lived(life)
        const decision = imported(records, life.drawn.snapshot, occasion)
        if (decision.tag === "refused") return
        taken += 1

        const after = decision.events.reduce(evolve, records)

        assert.deepStrictEqual(after, asIfNew(life.drawn.snapshot, occasion))
        const kept = new Set(events.flatMap(({ puts }) => Object.values(puts).flat()).map((row) => JSON.stringify(row)))
        for (const row of recordLists.flatMap((list): ReadonlyArray<object> => records[list])) assert.isTrue(kept.has(JSON.stringify(row)))
      },
      { runs: 150 }
    )
    assert.isAbove(taken, 15)
  })
})

/** The records of a unit that has never held anything else. */
function asIfNew(snapshot: Snapshot, occasion: Occasion): Records {
  const decision = imported(noRecords, snapshot, occasion)
  return decision.tag === "accepted" ? decision.events.reduce(evolve, noRecords) : noRecords
}
