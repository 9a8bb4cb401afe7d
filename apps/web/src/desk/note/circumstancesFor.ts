import type { RulePack } from "@samsyn/core"

type When = RulePack["conditions"][number]["exceptions"][number]["when"]
export type Circumstance = RulePack["circumstances"][number]

/** What may be asked about someone, and whether it is what the guide names for the condition or, where it names nothing, all that the pack knows. */
export interface Asked {
  readonly circumstances: ReadonlyArray<Circumstance>
  readonly from: "condition" | "pack"
}

/** What may be asked about someone with a condition: first what a rule of the condition speaks of, then the law's list for it. */
export function circumstancesFor(pack: RulePack, conditionCode: string | null): Asked {
  const condition = pack.conditions.find(({ code }) => code === conditionCode)
  const codes = new Set(
    condition === undefined ? [] : [...condition.exceptions.flatMap(({ when }) => spokenOf(when)), ...condition.circumstances]
  )
  if (codes.size === 0) return { circumstances: pack.circumstances, from: "pack" }
  const named = [...codes].flatMap((code) => pack.circumstances.find((circumstance) => circumstance.code === code) ?? [])
  return { circumstances: named, from: "condition" }
}

function spokenOf(when: When): ReadonlyArray<string> {
  if ("circumstance" in when) return [when.circumstance]
  if ("all" in when) return when.all.flatMap(spokenOf)
  if ("any" in when) return when.any.flatMap(spokenOf)
  return "not" in when ? spokenOf(when.not) : []
}
