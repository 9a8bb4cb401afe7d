import type { AgeRange } from "../facts/age.ts"
import type { Sight } from "../facts/sight.ts"
import type { Fact } from "../snapshot/Snapshot.ts"
import type { When } from "./RulePack.ts"

/** True, false, or undefined for unknown (Kleene's strong three-valued logic). */
export type Truth = boolean | undefined

/** What a condition is judged on. */
export interface Ground {
  readonly sight: ReadonlyMap<string, Pick<Fact, "value">>
  readonly age: AgeRange | undefined
}

/** Judges a condition on what is in sight. */
export function evaluate(when: When, ground: Ground): Truth {
  if ("all" in when) return kleene(when.all, ground, false)
  if ("any" in when) return kleene(when.any, ground, true)
  if ("not" in when) {
    const truth = evaluate(when.not, ground)
    return truth === undefined ? undefined : !truth
  }
  if ("ageUnder" in when) return isUnder(ground.age, when.ageUnder)
  const fact = ground.sight.get(when.circumstance)
  if (fact === undefined) return undefined
  return "is" in when ? fact.value === when.is : Number(fact.value) > when.over
}

/** The facts in sight that a condition speaks of, each once. */
export function factsBehind(when: When, sight: Sight): ReadonlyArray<Fact> {
  return circumstancesOf(when).flatMap((circumstance) => sight.get(circumstance) ?? [])
}

/** The circumstances that a condition speaks of, each once, as they stand. */
export function circumstancesOf(when: When): ReadonlyArray<string> {
  if ("all" in when) return unique(when.all.flatMap(circumstancesOf))
  if ("any" in when) return unique(when.any.flatMap(circumstancesOf))
  if ("not" in when) return circumstancesOf(when.not)
  return "circumstance" in when ? [when.circumstance] : []
}

/** The bounds that a condition sets on the age. */
export function ageBoundsOf(when: When): ReadonlyArray<number> {
  if ("all" in when) return when.all.flatMap(ageBoundsOf)
  if ("any" in when) return when.any.flatMap(ageBoundsOf)
  if ("not" in when) return ageBoundsOf(when.not)
  return "ageUnder" in when ? [when.ageUnder] : []
}

/** The numbers over which a condition asks a circumstance to be. */
export function numberBoundsOf(when: When, circumstance: string): ReadonlyArray<number> {
  if ("all" in when) return when.all.flatMap((part) => numberBoundsOf(part, circumstance))
  if ("any" in when) return when.any.flatMap((part) => numberBoundsOf(part, circumstance))
  if ("not" in when) return numberBoundsOf(when.not, circumstance)
  return "over" in when && when.circumstance === circumstance ? [when.over] : []
}

/** One part that equals `decisive` decides; else one unknown part leaves it unknown; else it is the opposite. */
function kleene(parts: ReadonlyArray<When>, ground: Ground, decisive: boolean): Truth {
  let truth: Truth = !decisive
  for (const part of parts) {
    const found = evaluate(part, ground)
    if (found === decisive) return decisive
    if (found === undefined) truth = undefined
  }
  return truth
}

function isUnder(age: AgeRange | undefined, bound: number): Truth {
  if (age === undefined) return undefined
  if (age.oldest < bound) return true
  return age.youngest >= bound ? false : undefined
}

function unique<A>(items: ReadonlyArray<A>): ReadonlyArray<A> {
  return [...new Set(items)]
}
