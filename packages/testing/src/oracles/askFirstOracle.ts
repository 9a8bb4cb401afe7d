import type { RulePack, Snapshot } from "@samsyn/core"
import { addDuration, compare } from "./calendar.ts"
import { datesOracle, knownValue, truthOf, type Vantage } from "./datesOracle.ts"

type Referral = Snapshot["referrals"][number]
type When = RulePack["conditions"][number]["exceptions"][number]["when"]
type Known = (circumstance: string) => boolean | number | undefined

/** After every date there is. */
const never = "9999-99-99"
/** Values on both sides of every bound that a drawn or a shipped pack sets. */
const numbers = [-1, 0, 0.5, 1, 2, 2.5, 3, 10, 20, 21, 100]
const ages = Array.from({ length: 121 }, (_, age) => age)

export interface AskFirstByOracle {
  readonly question: { readonly tag: "circumstance"; readonly circumstance: string } | { readonly tag: "age" }
  readonly couldBeOn: string
}

/** The method page R9, read off the page: every answer to every question is given, and every rule judged anew. */
export function askFirstOracle(snapshot: Snapshot, pack: RulePack, referral: Referral, vantage: Vantage): AskFirstByOracle | null {
  const latestStartOn = datesOracle(snapshot, pack, referral, vantage).latestStartOn ?? never
  const known: Known = (circumstance) => knownValue(snapshot, referral, vantage, circumstance)
  const exceptions = pack.conditions.find(({ code }) => code === referral.condition)?.exceptions ?? []
  const open = exceptions
    .map(({ latestStart, when }) => ({ when, on: addDuration(referral.seniorityOn, latestStart, snapshot.holidays) }))
    .filter(({ on, when }) => on < latestStartOn && truthOf(when, known, referral) === "unknown")
  const earliest = (isSo: (when: When) => boolean) => open.flatMap(({ on, when }) => (isSo(when) ? [on] : [])).toSorted()[0] ?? never

  const ofCircumstances = pack.circumstances
    .filter(({ code }) => known(code) === undefined)
    .map(({ code, value: kind }) => ({
      question: { tag: "circumstance", circumstance: code } as const,
      alone: (kind === "flag" ? [true, false] : numbers).map((answer) =>
        earliest((when) => truthOf(when, (asked) => (asked === code ? answer : known(asked)), referral) === "true")
      ),
      together: earliest((when) => JSON.stringify(when).includes(`"circumstance":"${code}"`))
    }))
  const agesPossible = ages.filter((age) => isPossibleAge(referral, age))
  const ofAge = {
    question: { tag: "age" } as const,
    alone: agesPossible.map((age) => earliest((when) => truthOf(when, known, agedExactly(referral, age)) === "true")),
    together: earliest((when) => boundsIn(when).some((ageUnder) => new Set(agesPossible.map((age) => age < ageUnder)).size === 2))
  }
  const asked = [...ofCircumstances, ofAge]
    .map(({ alone, question, together }) => ({ question, alone: alone.toSorted()[0] ?? never, together }))
    .filter(({ together }) => together !== never)
    .toSorted((a, b) => compare(a.alone, b.alone) || compare(a.together, b.together))[0]
  return asked === undefined ? null : { question: asked.question, couldBeOn: asked.together }
}

function boundsIn(when: When): ReadonlyArray<number> {
  return [...JSON.stringify(when).matchAll(/"ageUnder":(\d+)/g)].map(([, bound]) => Number(bound))
}

/** Someone is surely under the next age or more at their oldest, and surely not under their age at their youngest. */
function isPossibleAge(referral: Referral, age: number): boolean {
  return (
    truthOf({ ageUnder: age }, () => undefined, referral) !== "true" &&
    truthOf({ ageUnder: age + 1 }, () => undefined, referral) !== "false"
  )
}

function agedExactly(referral: Referral, age: number): Referral {
  const bornOn = `${String(Number(referral.seniorityOn.slice(0, 4)) - age).padStart(4, "0")}${referral.seniorityOn.slice(4)}`
  return { ...referral, person: { ...referral.person, born: { earliest: bornOn, latest: bornOn } } }
}
