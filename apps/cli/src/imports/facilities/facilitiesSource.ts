import type { Unit, Vacancy } from "@samsyn/core"
import { lookUp, type Row, type RowOutcome, refused } from "../Draft.ts"
import { type Draws, drawsFor } from "../draws.ts"
import type { ImportContext } from "../ImportContext.ts"
import type { Source } from "../Source.ts"
import { type Setting, settingByCode } from "./settings.ts"
import { targetPopulationByCode, withAdolescentWaiver } from "./targetPopulations.ts"

/** The greatest share of a unit's capacity that is drawn as free, in percent. */
const freePercentMax = 5

/** Licensed and certified facilities of California DHCS: one row becomes one unit and the vacancies drawn for it. */
export const facilitiesSource: Source = {
  name: "facilities",
  requiredColumns: [
    "license_number",
    "facility_name",
    "county",
    "setting_code",
    "offers_detox",
    "license_expiration",
    "license_expired",
    "treatment_capacity",
    "total_capacity",
    "target_population_code",
    "adolescent_waiver"
  ],
  optionalColumns: [],
  assumptions: () => [
    "id is dhcs-<license_number>; region is the county",
    "setting RES is residential and offers short and long stays, NON is outpatient; the publisher defines neither, and other settings are refused",
    "a licence is good to the end of its expiry date; a unit whose licence is out by then, or is flagged expired, is left out",
    "capacity is treatment_capacity; an outpatient unit without one has 20 treatment places",
    "target populations are for adults from 18, youth is 12 to 17; an adolescent waiver lowers 18 to 12",
    `how many places are free is drawn: 0 to ${freePercentMax} percent of capacity, rounded down`,
    "a residential unit's free places are drawn to be for short or for long stays",
    "the day from which they are free is drawn: today to 28 days ahead",
    "when a vacancy was confirmed is drawn: 0 to 5 days ago",
    "intake on any day; length of stay and last day to start are not known"
  ],
  readRow: readFacilityRow
}

function readFacilityRow(row: Row, context: ImportContext): RowOutcome {
  const licence = row["license_number"] ?? ""
  if (licence === "") return refused("license_number: missing")
  const expiresOn = civilDateOf(row["license_expiration"])
  if (expiresOn === undefined) return refused("license_expiration: not a date, as 2026-11-23")
  const flags = ["offers_detox", "license_expired", "adolescent_waiver"].filter(
    (column) => row[column] !== "true" && row[column] !== "false"
  )
  if (flags.length > 0) return refused(flags.map((column) => `${column}: neither true nor false`).join("; "))
  if (row["license_expired"] === "true") return { tag: "leftOut", reason: "the licence is flagged expired" }
  if (Temporal.PlainDate.compare(expiresOn, context.today) < 0) return { tag: "leftOut", reason: "the licence is out on the as-of date" }
  const setting = lookUp(settingByCode, row["setting_code"])
  if (setting === undefined) return refused("setting_code: the publisher does not define it, and its care level is not guessed")
  const population = lookUp(targetPopulationByCode, row["target_population_code"])
  if (population === undefined) return refused("target_population_code: missing or not known, so whom the unit admits is not known")
  const capacity = capacityOf(row)
  if (capacity === undefined) return refused("treatment_capacity: not a whole number that fits within total_capacity")

  const id = `dhcs-${licence}`
  const unknown = row["county"] === "" ? ["region: no county is given"] : []
  const assumed = capacity === 0 && setting.placesWhenNone > 0 ? [`capacity ${setting.placesWhenNone}, because none is given`] : []
  const offered = [...(row["offers_detox"] === "true" ? ["detox"] : []), ...population.features]
  const features = offered.filter((feature) => context.pack.features.includes(feature))
  for (const feature of offered) {
    if (!features.includes(feature)) assumed.push(`the feature ${feature} is left out, because the pack has none of this code`)
  }
  const unit: Unit = { id, name: row["facility_name"] ?? "", region: row["county"] ?? "", careLevels: setting.careLevels }
  const vacancies = drawVacancies(unit, drawsFor(id, { seed: context.seed }), context, {
    setting,
    capacity: capacity === 0 ? setting.placesWhenNone : capacity,
    features,
    admits: row["adolescent_waiver"] === "true" ? withAdolescentWaiver(population.admits) : population.admits
  })
  if (vacancies.length === 0) assumed.push("no place is free: the unit is taken without a vacancy")
  return { tag: "taken", records: { units: [unit], vacancies }, assumed, unknown }
}

interface Offer extends Pick<Vacancy, "features" | "admits"> {
  readonly setting: Setting
  readonly capacity: number
}

function drawVacancies(unit: Unit, draws: Draws, context: ImportContext, offer: Offer): ReadonlyArray<Vacancy> {
  const free = Math.floor((offer.capacity * draws.int(0, freePercentMax)) / 100)
  const freeFrom = context.today.add({ days: draws.int(0, 28) }).toString()
  const confirmedAt = context.asOf.subtract({ hours: 24 * draws.int(0, 5) }).toString()
  const [first, second] = offer.setting.careLevels
  const inFirst = second === undefined ? free : draws.int(0, free)
  const parts = [{ careLevel: first, places: inFirst }, ...(second === undefined ? [] : [{ careLevel: second, places: free - inFirst }])]
  return parts
    .filter((part) => part.places > 0)
    .map(({ careLevel, places }) => ({
      id: `${unit.id}-${careLevel}`,
      unitId: unit.id,
      careLevel,
      freeFrom,
      places,
      features: offer.features,
      admits: offer.admits,
      confirmedAt
    }))
}

function capacityOf(row: Row): number | undefined {
  const { total_capacity: total = "", treatment_capacity: treatment = "" } = row
  if (!/^\d{1,6}$/.test(treatment) || !/^\d{1,6}$/.test(total) || Number(treatment) > Number(total)) return undefined
  return Number(treatment)
}

function civilDateOf(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
