import type { Fact } from "@samsyn/core"

/** A TEDS column that says something of a circumstance. A label without a value, and an empty cell, leave it unknown. */
export interface CircumstanceColumn {
  readonly column: string
  readonly circumstance: string
  readonly domain: Fact["domain"]
  readonly labels: Readonly<Record<string, boolean | "unknown">>
  /** Why the labels mean what they mean here, for the report. */
  readonly because: string
}

export const circumstanceColumns: ReadonlyArray<CircumstanceColumn> = [
  {
    column: "injection_drug_use",
    circumstance: "injecting",
    domain: "health",
    labels: { "IDU reported": true, "Not reported": "unknown" },
    because: "injecting: 'Not reported' is not a no. TEDS says only that injection was not given as a route, so it stays unknown"
  },
  {
    column: "pregnant",
    circumstance: "pregnancy",
    domain: "health",
    labels: { Yes: true, No: false },
    because: "pregnancy: as recorded at admission"
  },
  {
    column: "living_arrangement",
    circumstance: "homeless",
    domain: "social",
    labels: { Homeless: true, "Independent living": false, "Dependent living": false },
    because: "homeless: independent and dependent living are both taken as having a home"
  },
  {
    column: "has_cooccurring_mental_health",
    circumstance: "mental-comorbidity",
    domain: "health",
    labels: { Yes: true, No: false },
    because: "mental-comorbidity: as recorded at admission"
  }
]
