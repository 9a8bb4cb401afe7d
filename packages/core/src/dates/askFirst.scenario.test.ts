import { person, renderTable, seen, table, ward } from "@samsyn/testing"
import { describe, expect, it } from "vitest"
import { generic } from "../rules/generic.ts"
import type { RulePack, When } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { datesOf } from "./datesOf.ts"

const named = (code: string) => ({ code, name: { nb: code, sv: code, en: code } })
const circumstance = (code: string, value: "flag" | "number") => ({ ...named(code), value, effect: "date", cites: ["assumption"] }) as const
const is = (code: string, value = true): When => ({ circumstance: code, is: value })
const over = (bound: number): When => ({ circumstance: "units", over: bound })
const ageUnder = (bound: number): When => ({ ageUnder: bound })

const rule = (weeks: number, when: When) => ({ weeks, when })

/** What is asked first of someone who waits since 2 November and has twelve weeks, under exceptions given as weeks and what they ask. */
function asked(exceptions: ReadonlyArray<ReturnType<typeof rule>>, facts: Snapshot["facts"] = [], ages?: readonly [number, number]) {
  const pack: RulePack = {
    ...generic,
    circumstances: [circumstance("a", "flag"), circumstance("units", "number"), circumstance("b", "flag")],
    conditions: [
      {
        ...named("one"),
        latestStart: { weeks: 12 },
        exceptions: exceptions.map(({ weeks, when }, index) => ({
          code: `e${index}`,
          when,
          latestStart: { weeks },
          cites: ["assumption"]
        })),
        considerEmergency: false,
        circumstances: [],
        cites: ["assumption"]
      }
    ]
  }
  const born = ages === undefined ? {} : { born: { earliest: `${2026 - ages[1]}-01-01`, latest: `${2026 - ages[0]}-01-01` } }
  const snapshot = ward({ referrals: [person("Alma", { condition: "one", rights: { outcome: "granted" }, person: born })], facts })
  const { askFirst } = datesOf(snapshot, pack, { referralId: "Alma", vantage: "pile" })
  if (askFirst === null) return ["–", "–"]
  return [askFirst.question.tag === "age" ? "age" : askFirst.question.circumstance, askFirst.couldBeOn]
}
const noted = (code: string, value: boolean | number) => seen("Alma", code, value, { source: "assessment" })

describe("what to ask first, as a ward would", () => {
  // docs/method/rules.md#r9-ask-first
  it("by what the answer alone could give, then by what it could give with others, then by the order of the pack, the age last", () => {
    const both: When = { all: [is("a"), is("b")] }
    const rows = [
      ["nothing to ask about", asked([])],
      ["a later date", asked([rule(13, is("a"))])],
      ["the same date", asked([rule(12, is("a"))])],
      ["one alone", asked([rule(4, is("b"))])],
      ["one alone, when it is not so", asked([rule(4, is("b", false)), rule(5, is("a"))])],
      ["the earlier alone", asked([rule(4, is("a")), rule(2, is("b"))])],
      ["the same alone: the order of the pack", asked([rule(4, is("b")), rule(4, is("a"))])],
      ["the same alone: the earlier together", asked([rule(4, is("b")), rule(4, is("a")), rule(1, { all: [is("b"), over(3)] })])],
      ["alone goes before an earlier together", asked([rule(4, is("a")), rule(1, { all: [over(3), is("b")] })])],
      ["only together", asked([rule(4, both)])],
      ["the other is known", asked([rule(4, both)], [noted("a", true)])],
      ["the other is known not to be", asked([rule(4, both)], [noted("a", false)])],
      ["either", asked([rule(4, { any: [is("a"), is("b")] })])],
      ["over a number", asked([rule(4, over(20)), rule(5, is("a"))])],
      ["not over a number", asked([rule(4, { not: over(20) })])],
      ["between two numbers", asked([rule(4, { all: [over(3), { not: over(20) }] }), rule(6, is("a"))])],
      ["just between two numbers", asked([rule(4, { all: [over(3), { not: over(4) }] }), rule(6, is("a"))])],
      ["numbers that cannot be", asked([rule(4, { all: [over(20), { not: over(3) }] }), rule(6, is("a"))])]
    ] as const

    expect(
      renderTable(
        ["", "ask first", "could be"],
        rows.map(([when, answer]) => [when, ...answer])
      )
    ).toBe(
      table(`
        |                                       | ask first | could be   |
        | nothing to ask about                  | –         | –          |
        | a later date                          | –         | –          |
        | the same date                         | –         | –          |
        | one alone                             | b         | 2026-11-30 |
        | one alone, when it is not so          | b         | 2026-11-30 |
        | the earlier alone                     | b         | 2026-11-16 |
        | the same alone: the order of the pack | a         | 2026-11-30 |
        | the same alone: the earlier together  | b         | 2026-11-09 |
        | alone goes before an earlier together | a         | 2026-11-30 |
        | only together                         | a         | 2026-11-30 |
        | the other is known                    | b         | 2026-11-30 |
        | the other is known not to be          | –         | –          |
        | either                                | a         | 2026-11-30 |
        | over a number                         | units     | 2026-11-30 |
        | not over a number                     | units     | 2026-11-30 |
        | between two numbers                   | units     | 2026-11-30 |
        | just between two numbers              | units     | 2026-11-30 |
        | numbers that cannot be                | a         | 2026-12-14 |`)
    )
  })

  it("the age, where it is open, and only ages that the person can have", () => {
    const rows = [
      ["no age known", asked([rule(4, ageUnder(23))])],
      ["22 or 23", asked([rule(4, ageUnder(23))], [], [22, 23])],
      ["22 or 23, and not under", asked([rule(4, { not: ageUnder(23) })], [], [22, 23])],
      ["22, surely", asked([rule(4, ageUnder(23))], [], [22, 22])],
      ["23, surely", asked([rule(4, ageUnder(23))], [], [23, 23])],
      ["the age comes last", asked([rule(4, ageUnder(23)), rule(4, is("b"))])],
      ["the age alone", asked([rule(4, ageUnder(23)), rule(5, is("b"))])],
      ["between two ages", asked([rule(4, { all: [ageUnder(23), { not: ageUnder(18) }] }), rule(6, is("a"))])],
      ["just between two ages", asked([rule(4, { all: [ageUnder(23), { not: ageUnder(22) }] }), rule(6, is("a"))])],
      ["an age that cannot be", asked([rule(4, { any: [ageUnder(18), is("b")] }), rule(5, ageUnder(23))], [], [20, 24])],
      [
        "a rule whose age is settled does not wait for it",
        asked([rule(2, { all: [{ any: [ageUnder(18), over(3)] }, is("b")] }), rule(5, ageUnder(23))], [], [20, 24])
      ],
      [
        "one rule waits for the age, another does not",
        asked([rule(4, { all: [ageUnder(23), ageUnder(40)] }), rule(3, { all: [is("a"), is("b")] })], [], [20, 24])
      ]
    ] as const

    expect(
      renderTable(
        ["", "ask first", "could be"],
        rows.map(([when, answer]) => [when, ...answer])
      )
    ).toBe(
      table(`
        |                                                  | ask first | could be   |
        | no age known                                     | age       | 2026-11-30 |
        | 22 or 23                                         | age       | 2026-11-30 |
        | 22 or 23, and not under                          | age       | 2026-11-30 |
        | 22, surely                                       | –         | –          |
        | 23, surely                                       | –         | –          |
        | the age comes last                               | b         | 2026-11-30 |
        | the age alone                                    | age       | 2026-11-30 |
        | between two ages                                 | age       | 2026-11-30 |
        | just between two ages                            | age       | 2026-11-30 |
        | an age that cannot be                            | b         | 2026-11-30 |
        | a rule whose age is settled does not wait for it | age       | 2026-12-07 |
        | one rule waits for the age, another does not     | age       | 2026-11-30 |`)
    )
  })
})
