import type { RulePack } from "@samsyn/core"

/** What every row of an import is read against. */
export interface ImportContext {
  readonly seed: string
  readonly pack: RulePack
  readonly asOf: Temporal.Instant
  readonly timeZone: string
  /** The civil date of `asOf` in the zone. */
  readonly today: Temporal.PlainDate
}

export function makeContext(options: {
  readonly seed: string
  readonly pack: RulePack
  readonly asOf: string
  readonly timeZone: string
}): ImportContext {
  const asOf = Temporal.Instant.from(options.asOf)
  return { ...options, asOf, today: asOf.toZonedDateTimeISO(options.timeZone).toPlainDate() }
}
