import type { PartOf } from "./Words.ts"

/** A catalogue with all that the part says, and for the rest what the whole says. */
export function completed<Whole extends object>(part: PartOf<Whole>, whole: Whole): Whole {
  return merged(part, whole) as Whole
}

function merged(part: object, whole: object): object {
  const said: Readonly<Record<string, unknown>> = { ...part }
  const rest: Readonly<Record<string, unknown>> = { ...whole }
  const inner = Object.entries(said).flatMap(([key, own]) => {
    const other = rest[key]
    return isCatalogue(own) && isCatalogue(other) ? [[key, merged(own, other)] as const] : own === undefined ? [] : [[key, own] as const]
  })
  return { ...rest, ...Object.fromEntries(inner) }
}

function isCatalogue(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
