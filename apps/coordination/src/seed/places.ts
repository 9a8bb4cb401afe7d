import type { Door, Duty, Unit, Vacancy } from "@samsyn/core"
import type { Moments } from "./moments.ts"

/** Ten units, made up. */
export const units: ReadonlyArray<Unit> = [
  { id: "u-solvang", name: "Solvang rusinstitusjon", region: "Nord", careLevels: ["inpatient-short", "inpatient-long"] },
  { id: "u-fjordglott", name: "Fjordgløtt", region: "Nord", careLevels: ["inpatient-short"] },
  { id: "u-nordlys", name: "Nordlys behandlingssenter", region: "Nord", careLevels: ["inpatient-long"] },
  { id: "u-havna", name: "Havna ruspoliklinikk", region: "Nord", careLevels: ["outpatient"] },
  { id: "u-asgarden", name: "Åsgården avrusningsenhet", region: "Midt", careLevels: ["inpatient-short"] },
  { id: "u-bjorkelunden", name: "Bjørkelunden kvinnekollektiv", region: "Midt", careLevels: ["inpatient-long"] },
  { id: "u-vidda", name: "Vidda familieavdeling", region: "Midt", careLevels: ["inpatient-short", "inpatient-long"] },
  { id: "u-kveldsol", name: "Kveldsol ungdomsenhet", region: "Vest", careLevels: ["inpatient-short", "outpatient"] },
  { id: "u-ornetind", name: "Ørnetind langtidsenhet for rus og psykiatri", region: "Vest", careLevels: ["inpatient-long"] },
  { id: "u-bryggen", name: "Brygga poliklinikk og dagbehandling", region: "Vest", careLevels: ["outpatient"] }
]

/** Free places, some of them long since confirmed. */
export function vacanciesAt({ daysAhead, hoursAgo }: Moments): ReadonlyArray<Vacancy> {
  const lately = hoursAgo(20)
  const longAgo = hoursAgo(24 * 9)
  return [
    {
      id: "v-01",
      unitId: "u-solvang",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(1),
      places: 2,
      features: ["detox", "oat"],
      admits: { ageMin: 18 },
      stayDays: 14,
      confirmedAt: lately
    },
    {
      id: "v-02",
      unitId: "u-solvang",
      careLevel: "inpatient-long",
      freeFrom: daysAhead(9),
      places: 1,
      features: ["oat", "dual-diagnosis"],
      admits: { ageMin: 18 },
      intakeDays: ["mon", "wed"],
      confirmedAt: lately
    },
    {
      id: "v-03",
      unitId: "u-fjordglott",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(4),
      freeUntil: daysAhead(25),
      places: 2,
      features: ["detox"],
      admits: {},
      confirmedAt: lately
    },
    {
      id: "v-04",
      unitId: "u-fjordglott",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(16),
      places: 1,
      features: ["women-only", "detox"],
      admits: { sex: "female" },
      confirmedAt: longAgo
    },
    {
      id: "v-05",
      unitId: "u-nordlys",
      careLevel: "inpatient-long",
      freeFrom: daysAhead(6),
      places: 2,
      features: ["dual-diagnosis"],
      admits: { ageMin: 23 },
      intakeDays: ["mon"],
      confirmedAt: lately
    },
    {
      id: "v-06",
      unitId: "u-havna",
      careLevel: "outpatient",
      freeFrom: daysAhead(0),
      places: 4,
      features: ["oat"],
      admits: {},
      intakeDays: ["mon", "tue", "wed", "thu", "fri"],
      confirmedAt: lately
    },
    {
      id: "v-07",
      unitId: "u-asgarden",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(2),
      places: 3,
      features: ["detox", "oat"],
      admits: {},
      stayDays: 10,
      confirmedAt: hoursAgo(3)
    },
    {
      id: "v-08",
      unitId: "u-asgarden",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(12),
      places: 2,
      features: ["detox", "oat"],
      admits: {},
      stayDays: 10,
      confirmedAt: hoursAgo(3)
    },
    {
      id: "v-09",
      unitId: "u-bjorkelunden",
      careLevel: "inpatient-long",
      freeFrom: daysAhead(11),
      places: 1,
      features: ["women-only"],
      admits: { sex: "female", ageMin: 18 },
      intakeDays: ["tue"],
      confirmedAt: longAgo
    },
    {
      id: "v-10",
      unitId: "u-vidda",
      careLevel: "inpatient-long",
      freeFrom: daysAhead(20),
      places: 1,
      features: ["family", "women-only"],
      admits: {},
      confirmedAt: lately
    },
    {
      id: "v-11",
      unitId: "u-vidda",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(8),
      places: 1,
      features: ["family"],
      admits: {},
      confirmedAt: longAgo
    },
    {
      id: "v-12",
      unitId: "u-kveldsol",
      careLevel: "inpatient-short",
      freeFrom: daysAhead(3),
      places: 2,
      features: ["detox", "youth"],
      admits: { ageMax: 25 },
      confirmedAt: lately
    },
    {
      id: "v-13",
      unitId: "u-ornetind",
      careLevel: "inpatient-long",
      freeFrom: daysAhead(15),
      places: 2,
      features: ["dual-diagnosis", "oat"],
      admits: { ageMin: 18 },
      intakeDays: ["thu"],
      confirmedAt: lately
    },
    {
      id: "v-14",
      unitId: "u-bryggen",
      careLevel: "outpatient",
      freeFrom: daysAhead(5),
      places: 3,
      features: [],
      admits: {},
      intakeDays: ["tue", "thu"],
      confirmedAt: longAgo
    }
  ]
}

const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const

/** Help without a place. The telephone numbers are nobody's. */
export const doors: ReadonlyArray<Door> = [
  {
    id: "d-rad",
    kind: "advice-line",
    service: "Råd til henviser, vurderingsenheten",
    phone: "00 00 01 10",
    hours: [{ days: weekdays, from: "08:00", to: "15:30" }],
    needs: "none"
  },
  {
    id: "d-lar",
    kind: "low-threshold-oat",
    service: "Lavterskel LAR, Storgata",
    phone: "00 00 01 20",
    hours: [
      { days: weekdays, from: "09:00", to: "20:00" },
      { days: ["sat", "sun"], from: "11:00", to: "16:00" }
    ],
    onHolidays: true,
    needs: "none"
  },
  {
    id: "d-retur",
    kind: "open-return",
    service: "Åpen retur, Åsgården",
    phone: "00 00 01 30",
    hours: [{ days: everyDay, from: "00:00", to: "24:00" }],
    onHolidays: true,
    needs: "card"
  },
  {
    id: "d-motested",
    kind: "walk-in",
    service: "Møtestedet Elva",
    hours: [{ days: everyDay, from: "10:00", to: "21:00" }],
    onHolidays: true,
    needs: "none"
  },
  {
    id: "d-brukerstyrt",
    kind: "user-controlled-admission",
    service: "Brukerstyrt plass, Solvang",
    phone: "00 00 01 60",
    hours: [{ days: everyDay, from: "08:00", to: "22:00" }],
    onHolidays: true,
    needs: "contract"
  },
  {
    id: "d-akutt",
    kind: "emergency-tsb",
    service: "Akutt TSB, lege hele døgnet",
    phone: "00 00 01 70",
    hours: [{ days: everyDay, from: "00:00", to: "24:00" }],
    onHolidays: true,
    needs: "none"
  }
]

/** One service on duty after another, for the week around now. */
export function dutyAt({ hoursAgo, hoursAhead }: Moments): ReadonlyArray<Duty> {
  return [
    { from: hoursAgo(72), until: hoursAhead(48), reach: "Vakthavende ved vurderingsenheten, 00 00 01 40" },
    { from: hoursAhead(48), until: hoursAhead(168), reach: "Bakvakt ved Åsgården, 00 00 01 50" }
  ]
}
