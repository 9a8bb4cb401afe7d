import type { RulePack, Snapshot } from "@samsyn/core"
import Holidays from "date-holidays"

/** A snapshot without records: where and when an import starts from nothing. */
export function emptySnapshot(options: { readonly asOf: string; readonly timeZone: string; readonly pack: RulePack }): Snapshot {
  const { asOf, pack, timeZone } = options
  const year = Temporal.Instant.from(asOf).toZonedDateTimeISO(timeZone).year
  return {
    format: "samsyn.snapshot/1",
    asOf,
    timeZone,
    holidays: publicHolidays(pack.jurisdiction, [year - 1, year, year + 1, year + 2]),
    rulePack: { id: pack.id, version: pack.version },
    referrals: [],
    facts: [],
    windows: [],
    approaches: [],
    units: [],
    vacancies: [],
    commitments: [],
    refusals: [],
    doors: [],
    duty: []
  }
}

/** The public holidays of a country (ISO 3166 code), as civil dates; none where the code names no country. */
function publicHolidays(country: string, years: ReadonlyArray<number>): ReadonlyArray<string> {
  const calendar = new Holidays()
  if (!Object.hasOwn(calendar.getCountries(), country)) return []
  calendar.init(country)
  const days = years.flatMap((year) => calendar.getHolidays(year).filter((day) => day.type === "public"))
  return [...new Set(days.map((day) => day.date.slice(0, 10)))].toSorted()
}
