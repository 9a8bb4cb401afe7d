import { civilDay, formatCivilDate } from "./civilDate.ts"
import { addToDay, type Duration } from "./duration.ts"
import { formatInstant, instantMillis } from "./instant.ts"
import { makeZone, type Zone } from "./zone.ts"

/** Zones by name: making one costs more than all that is asked of it. */
const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  const zone = zones.get(timeZone) ?? makeZone(timeZone)
  zones.set(timeZone, zone)
  return zone
}

/**
 * The civil date in a time zone at an instant.
 *
 * Units: `at` is an instant, `timeZone` an IANA name; the answer a civil date.
 * Fails: throws on what a schema would have refused.
 *
 * @example Half past midnight in Oslo
 * ```ts run
 * import { civilDateAt } from "@samsyn/core"
 * civilDateAt("2026-11-22T23:30:00Z", "Europe/Oslo") // => "2026-11-23"
 * ```
 */
export function civilDateAt(at: string, timeZone: string): string {
  return formatCivilDate(zoneOf(timeZone).dayAt(instantMillis(at)))
}

/**
 * The civil date a duration after another; working days skip Saturdays, Sundays and the holidays given.
 *
 * Fails: throws on hours, and on what a schema would have refused.
 *
 * @example Over Christmas
 * ```ts run
 * import { civilDateAfter } from "@samsyn/core"
 * civilDateAfter("2026-12-23", { workingDays: 2 }, ["2026-12-25"]) // => "2026-12-28"
 * ```
 */
export function civilDateAfter(civilDate: string, duration: Duration, holidays: ReadonlyArray<string>): string {
  return formatCivilDate(addToDay(civilDay(civilDate), duration, new Set(holidays.map(civilDay))))
}

/**
 * Whether an `until` is over at an instant: a civil date is over from its first moment in the time zone, an instant from that instant.
 *
 * Fails: throws on what a schema would have refused.
 *
 * @example A hold until Monday is over as Monday begins
 * ```ts run
 * import { isOverAt } from "@samsyn/core"
 * isOverAt("2026-11-23", "2026-11-22T23:30:00Z", "Europe/Oslo") // => true
 * isOverAt("2026-11-23T08:00:00Z", "2026-11-23T07:59:59Z", "Europe/Oslo") // => false
 * ```
 */
export function isOverAt(until: string, at: string, timeZone: string): boolean {
  return until.length === 10 ? until <= civilDateAt(at, timeZone) : instantMillis(until) <= instantMillis(at)
}

/**
 * The instant at which an `until` is over (see {@link isOverAt}): itself, or the first moment of a civil date in the time zone.
 *
 * Fails: throws on what a schema would have refused.
 *
 * @example A hold until the Monday after the clock was put back
 * ```ts run
 * import { overFrom } from "@samsyn/core"
 * overFrom("2026-10-26", "Europe/Oslo") // => "2026-10-25T23:00:00Z"
 * overFrom("2026-11-23T08:00:00Z", "Europe/Oslo") // => "2026-11-23T08:00:00Z"
 * ```
 */
export function overFrom(until: string, timeZone: string): string {
  return until.length === 10 ? formatInstant(zoneOf(timeZone).instantsAt(civilDay(until), 0)[0]) : until
}
