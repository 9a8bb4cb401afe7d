import type { Fact, Referral } from "@samsyn/core"
import { lookUp, type Row, type RowOutcome, refused } from "../Draft.ts"
import { drawsFor } from "../draws.ts"
import type { ImportContext } from "../ImportContext.ts"
import type { Source } from "../Source.ts"
import { bornOf, oldestAge, yearsByAgeBand } from "./ageBands.ts"
import { circumstanceColumns } from "./circumstances.ts"
import { drawCase, drawnCaseAssumptions } from "./drawCase.ts"
import { wantedByServiceType } from "./serviceTypes.ts"
import { conditionBySubstance } from "./substances.ts"

const sexByLabel: Readonly<Record<string, "female" | "male">> = { Female: "female", Male: "male" }

/** Treatment admissions of TEDS-A (SAMHSA, labels in place of codes): one row becomes one referral and its facts. */
export const tedsSource: Source = {
  name: "teds",
  requiredColumns: [
    "patient_id",
    "age_group",
    "sex",
    "service_type",
    "primary_substance",
    ...circumstanceColumns.map((each) => each.column)
  ],
  optionalColumns: [],
  assumptions: () => [
    "id and personKey are teds-<patient_id>, the record number of the public-use file: one record is one person",
    "an admission is read as a referral that waits on the as-of date",
    "the age band holds on the as-of date; 65+ is taken as 65 to " + oldestAge,
    "primary substance gives the condition group of the Norwegian guide (code list 8478)",
    "service type gives the care level; 24-hour detoxification is a short stay with the need detox; a hospital rehabilitation may be short or long",
    "nobody has named a wished unit, and distance is not looked at: every unit is open to everyone",
    "what the admission record says counts as said in the referral, observed on the day of receipt, and shared with the unit and the person",
    ...circumstanceColumns.map((each) => each.because),
    ...drawnCaseAssumptions
  ],
  readRow: readTedsRow
}

function readTedsRow(row: Row, context: ImportContext): RowOutcome {
  const number = row["patient_id"] ?? ""
  if (!/^\d+$/.test(number)) return refused("patient_id: not a whole number")
  const strange = strangeLabels(row)
  if (strange.length > 0) return refused(strange.map((column) => `${column}: a label that is not known`).join("; "))
  const wanted = lookUp(wantedByServiceType, row["service_type"])
  if (wanted === undefined) return refused("service_type: missing, so no care level can be asked for")

  const id = `teds-${number}`
  const unknown: Array<string> = []
  const assumed: Array<string> = []
  const condition = conditionOf(row, context, { unknown, assumed })
  const person = personOf(row, context, { unknown })
  const needs = wanted.needs.filter((need) => context.pack.features.includes(need))
  if (needs.length < wanted.needs.length) assumed.push("a need is left out, because the pack has no such feature")
  const referral: Referral = {
    id,
    personKey: id,
    ...drawCase(drawsFor(id, { seed: context.seed }), context),
    condition,
    person,
    careLevels: wanted.careLevels,
    needs,
    wishes: []
  }
  return {
    tag: "taken",
    records: { referrals: [referral], facts: factsOf(row, referral, context, { unknown, assumed }) },
    assumed,
    unknown
  }
}

/** Labelled columns that hold something that is neither empty nor in their table. */
function strangeLabels(row: Row): ReadonlyArray<string> {
  const tables: ReadonlyArray<readonly [string, Readonly<Record<string, unknown>>]> = [
    ["age_group", yearsByAgeBand],
    ["sex", sexByLabel],
    ["service_type", wantedByServiceType],
    ["primary_substance", conditionBySubstance],
    ...circumstanceColumns.map((each) => [each.column, each.labels] as const)
  ]
  return tables.filter(([column, table]) => row[column] !== "" && lookUp(table, row[column]) === undefined).map(([column]) => column)
}

interface Notes {
  readonly unknown: Array<string>
  readonly assumed: Array<string>
}

function conditionOf(row: Row, context: ImportContext, notes: Notes): string | null {
  const code = lookUp(conditionBySubstance, row["primary_substance"]) ?? null
  if (code === null) {
    notes.unknown.push("condition: no primary substance is given")
    return null
  }
  if (context.pack.conditions.some((condition) => condition.code === code)) return code
  notes.assumed.push(`condition ${code} is left open, because the pack has none of this code`)
  return null
}

function personOf(row: Row, context: ImportContext, notes: Pick<Notes, "unknown">): Referral["person"] {
  const years = lookUp(yearsByAgeBand, row["age_group"])
  const sex = lookUp(sexByLabel, row["sex"])
  if (years === undefined) notes.unknown.push("born: no age band is given")
  if (sex === undefined) notes.unknown.push("sex: not given")
  return {
    ...(years === undefined ? {} : { born: bornOf(years, { on: context.today }) }),
    ...(sex === undefined ? {} : { sex })
  }
}

function factsOf(row: Row, referral: Referral, context: ImportContext, notes: Notes): ReadonlyArray<Fact> {
  const facts: Array<Fact> = []
  for (const { circumstance, column, domain, labels } of circumstanceColumns) {
    const label = row[column] ?? ""
    const value = lookUp(labels, label)
    if (value === undefined) notes.unknown.push(`${circumstance}: nothing is given`)
    else if (value === "unknown") notes.unknown.push(`${circumstance}: '${label}'`)
    else if (!context.pack.circumstances.some((each) => each.code === circumstance && each.value === "flag")) {
      notes.assumed.push(`what is given on ${circumstance} is left out, because the pack has no such circumstance`)
    } else {
      facts.push({
        id: `${referral.id}-${circumstance}`,
        referralId: referral.id,
        circumstance,
        value,
        source: "referral",
        observedAt: referral.receivedAt,
        recordedAt: referral.receivedAt,
        by: { role: "referrer", service: "TEDS-A" },
        basis: "told",
        domain,
        sharedWith: ["unit", "person"]
      })
    }
  }
  return facts
}
