import type { RulePack } from "@samsyn/core"

type When = RulePack["conditions"][number]["exceptions"][number]["when"]
export type Circumstance = RulePack["circumstances"][number]

/** What may be asked about someone with a condition: first what a rule of the condition speaks of, then the law's list for it. */
export function circumstancesFor(pack: RulePack, conditionCode: string | null): ReadonlyArray<Circumstance> {
  const condition = pack.conditions.find(({ code }) => code === conditionCode)
  if (condition === undefined) return pack.circumstances
  const codes = new Set([...condition.exceptions.flatMap(({ when }) => spokenOf(when)), ...condition.circumstances])
  return [...codes].flatMap((code) => pack.circumstances.find((circumstance) => circumstance.code === code) ?? [])
}

function spokenOf(when: When): ReadonlyArray<string> {
  if ("circumstance" in when) return [when.circumstance]
  if ("all" in when) return when.all.flatMap(spokenOf)
  if ("any" in when) return when.any.flatMap(spokenOf)
  return "not" in when ? spokenOf(when.not) : []
}
