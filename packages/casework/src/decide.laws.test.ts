import { checkSnapshot, formatInstant, instantMillis, type Snapshot } from "@samsyn/core"
import { checkLaw, flagCodes, medium, numberCodes, type SnapshotAndPack, snapshotAndPack } from "@samsyn/testing"
import { Schema } from "effect"
import fc from "fast-check"
import { assert, describe, it } from "vitest"
import { CaseworkEvent } from "./CaseworkEvent.ts"
import type { Command } from "./Command.ts"
import { decide } from "./decide.ts"
import { evolve } from "./evolve.ts"
import { pileOf } from "./pileOf.ts"
import { noRecords, type Records } from "./records/Records.ts"

/** What happens next, in numbers that are counted round what there is; many draws are at fault on purpose. */
const draw = fc.record({
  tag: fc.constantFrom(
    "attach-note",
    "attach-note",
    "attach-note",
    "record-contact",
    "receive-referral",
    "register-unit",
    "register-vacancy"
  ),
  pick: fc.nat(20),
  minutesAgo: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: -5, max: -1 }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3000 }) }
  ),
  source: fc.constantFrom("nearby", "person"),
  sharedWith: fc.subarray(["unit", "nearby", "person"]),
  facts: fc.array(
    fc.record({
      circumstance: fc.constantFrom<string>(...flagCodes, ...numberCodes, "never-heard-of"),
      value: fc.oneof(fc.boolean() as fc.Arbitrary<boolean | number>, fc.constantFrom(1, 24))
    }),
    { maxLength: 2 }
  ),
  window: fc.constantFrom("none", "open", "open-unknown", "confirm"),
  isRepeated: fc.boolean()
})
type Draw = typeof draw extends fc.Arbitrary<infer A> ? A : never

interface Life extends SnapshotAndPack {
  readonly draws: ReadonlyArray<Draw>
}
const lives: fc.Arbitrary<Life> = fc
  .tuple(snapshotAndPack(medium), fc.array(draw, { minLength: 1, maxLength: 12 }))
  .map(([{ pack, snapshot }, draws]) => ({ pack, snapshot, draws }))

/** Lives a life: imports the snapshot, then takes one command a minute. */
function live({ draws, pack, snapshot }: Life, each: (step: Step) => void): Records {
  return [undefined, ...draws].reduce((before: Records, drawn, index) => {
    const at = formatInstant(instantMillis(snapshot.asOf) + index * 60_000)
    const command: Command = drawn === undefined ? { tag: "import-snapshot", snapshot } : commandOf(drawn, before, { at, index, pack })
    const occasion = { at, timeZone: snapshot.timeZone, holidays: snapshot.holidays, rulePack: pack }
    const decision = decide(deepFreeze(before), command, occasion)
    const after = decision.tag === "accepted" ? decision.events.reduce(evolve, before) : before
    each({ before, after, command, decision, at })
    return after
  }, noRecords)
}

interface Step {
  readonly before: Records
  readonly after: Records
  readonly command: Command
  readonly decision: ReturnType<typeof decide>
  readonly at: string
}

function commandOf(
  drawn: Draw,
  records: Records,
  { at, index, pack }: { readonly at: string; readonly index: number; readonly pack: Life["pack"] }
): Command {
  const ago = formatInstant(instantMillis(at) - drawn.minutesAgo * 60_000)
  const pick = <A>(list: ReadonlyArray<A>): A | undefined => list[drawn.pick % Math.max(1, list.length)]
  const referral = pick(records.referrals)
  const unit = pick(records.units)
  const vacancy = pick(records.vacancies)
  const id = (known: { readonly id: string } | undefined) => (drawn.isRepeated && known !== undefined ? known.id : `new-${index}`)
  if (drawn.tag === "record-contact") {
    return {
      tag: "record-contact",
      windowId: pick(records.windows)?.id ?? "none",
      contact: { at: ago, by: { role: "milieu-therapist", service: "solbakken" }, how: "in person" }
    }
  }
  if (drawn.tag === "receive-referral" && referral !== undefined) {
    return {
      tag: "receive-referral",
      side: "unit",
      referral: { ...referral, id: id(referral), receivedAt: ago, lane: drawn.window === "none" ? "no-lane" : referral.lane }
    }
  }
  if (drawn.tag === "register-unit") return { tag: "register-unit", unit: { id: id(unit), name: "Unit", region: "nord", careLevels: [] } }
  if (drawn.tag === "register-vacancy" && vacancy !== undefined) {
    return {
      tag: "register-vacancy",
      vacancy: { ...vacancy, id: id(vacancy), unitId: drawn.window === "none" ? "no-unit" : vacancy.unitId, confirmedAt: ago }
    }
  }
  const confirmed = pick(records.windows.filter(({ about }) => about === referral?.id))
  const trigger = pick(pack.triggers)?.code ?? "none"
  return {
    tag: "attach-note",
    side: drawn.source === "person" ? "person" : "other",
    note: {
      id: `note-${index}`,
      referralId: referral?.id ?? "none",
      observedAt: ago,
      recordedAt: at,
      by: { role: "milieu-therapist", service: "service-a" },
      source: drawn.source as "nearby",
      basis: "first-hand",
      domain: "social",
      sharedWith: drawn.sharedWith as ReadonlyArray<"unit">,
      text: "Seen today"
    },
    facts: drawn.facts.map((fact, number) => ({ ...fact, id: `fact-${index}-${number}` })),
    ...(drawn.window === "none" ? {} : { window: windowOf(drawn.window, { trigger, index, confirmed: confirmed?.id ?? "none" }) })
  }
}

function windowOf(
  change: string,
  { confirmed, index, trigger }: { readonly trigger: string; readonly index: number; readonly confirmed: string }
) {
  if (change === "confirm") return { confirm: { windowId: confirmed } }
  return { open: { id: `opened-${index}`, trigger: change === "open" ? trigger : "never-heard-of", agreed: "yes" as const } }
}

function deepFreeze<A>(value: A): A {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

function snapshotAt(records: Records, { pack, snapshot }: Life, asOf: string): Snapshot {
  const { holidays, timeZone } = snapshot
  return pileOf(records, { at: asOf, timeZone, holidays, rulePack: pack })
}

describe("decide, laws", () => {
  it("always leaves records that the core finds no fault with", () => {
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, at }) => assert.deepStrictEqual(checkSnapshot(snapshotAt(after, life, at), life.pack), []))
      },
      { runs: 200 }
    )
  })

  it("never changes anything with a command that it refuses, and always says why by path", () => {
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, before, decision }) => {
          if (decision.tag === "accepted") return
          assert.strictEqual(after, before)
          assert.isNotEmpty(decision.refusal.faults)
          for (const { path } of decision.refusal.faults) assert.match(path, /^\//)
        })
      },
      { runs: 200 }
    )
  })

  it("never loses or changes a fact, a note or a referral with a later command", () => {
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, before, command }) => {
          if (command.tag === "import-snapshot") return
          assert.deepStrictEqual(after.facts.slice(0, before.facts.length), before.facts)
          assert.deepStrictEqual(after.notes.slice(0, before.notes.length), before.notes)
          assert.deepStrictEqual(after.referrals.slice(0, before.referrals.length), before.referrals)
        })
      },
      { runs: 200 }
    )
  })

  it("always has on record everything that a note it accepted said", () => {
    checkLaw(
      lives,
      (life) => {
        live(life, ({ after, command, decision }) => {
          if (command.tag !== "attach-note" || decision.tag === "refused") return
          const { facts, note } = command
          const added = after.facts.filter(({ id }) => facts.some((fact) => fact.id === id))
          assert.deepStrictEqual(
            added.map(({ circumstance, id, value }) => ({ id, circumstance, value })),
            facts.map(({ circumstance, id, value }) => ({ id, circumstance, value }))
          )
          for (const fact of added) {
            const { basis, by, domain, observedAt, recordedAt, referralId, sharedWith, source } = fact
            assert.deepInclude<object>(note, { basis, by, domain, observedAt, recordedAt, referralId, sharedWith, source })
          }
          assert.deepInclude(after.notes.at(-1), { ...note, factIds: facts.map(({ id }) => id) })
        })
      },
      { runs: 200 }
    )
  })

  it("always comes to the same records again when the stored events are read back and folded", () => {
    const stored = Schema.fromJsonString(CaseworkEvent)
    checkLaw(
      lives,
      (life) => {
        const texts: Array<string> = []
        const records = live(life, ({ decision }) => {
          if (decision.tag === "accepted") texts.push(...decision.events.map((event) => Schema.encodeSync(stored)(event)))
        })

        const folded = texts.map((text) => Schema.decodeSync(stored)(text)).reduce(evolve, noRecords)

        assert.deepStrictEqual(folded, records)
      },
      { runs: 200 }
    )
  })

  it("always tries both kinds of every command often enough to mean something", () => {
    const seen = new Map<string, number>()
    checkLaw(
      lives,
      (life) => {
        live(life, ({ command, decision }) => {
          const kind = `${command.tag} ${decision.tag}`
          seen.set(kind, (seen.get(kind) ?? 0) + 1)
        })
      },
      { runs: 200 }
    )

    for (const tag of ["attach-note", "record-contact", "receive-referral", "register-unit", "register-vacancy"]) {
      for (const outcome of ["accepted", "refused"]) assert.isAbove(seen.get(`${tag} ${outcome}`) ?? 0, 10, `${tag} ${outcome}`)
    }
  })
})
