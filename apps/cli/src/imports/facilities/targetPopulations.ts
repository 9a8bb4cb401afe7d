import type { Admits } from "@samsyn/core"

/** Whom a target population admits, and what the unit offers because of it. */
export interface TargetPopulation {
  readonly admits: Admits
  readonly features: ReadonlyArray<string>
}

/** The least and greatest age of youth places; adult places start at 18. */
const youthAges = { ageMin: 12, ageMax: 17 } as const
const adults = { ageMin: 18 } as const
const youthAndAdults = { ageMin: youthAges.ageMin } as const

/** DHCS target population → whom it admits and which features it has. Code 1.6 is not in use. */
export const targetPopulationByCode: Readonly<Record<string, TargetPopulation>> = {
  "1.1": { admits: adults, features: [] },
  "1.2": { admits: { sex: "male", ...adults }, features: [] },
  "1.3": { admits: { sex: "female", ...adults }, features: ["women-only"] },
  "1.4": { admits: { sex: "female", ...adults }, features: ["women-only", "family"] },
  "1.5": { admits: youthAges, features: ["youth"] },
  "1.7": { admits: adults, features: ["family"] },
  "1.8": { admits: adults, features: ["dual-diagnosis"] },
  "1.9": { admits: adults, features: ["family"] },
  "1.10": { admits: youthAndAdults, features: ["youth"] },
  "1.11": { admits: { sex: "male", ...youthAndAdults }, features: ["youth"] },
  "1.12": { admits: { sex: "female", ...youthAndAdults }, features: ["women-only", "youth"] },
  "1.13": { admits: adults, features: ["family", "dual-diagnosis"] },
  "1.14": { admits: { sex: "female", ...adults }, features: ["women-only", "family", "dual-diagnosis"] }
}

/** An adolescent waiver lets a place for adults take young people too. */
export function withAdolescentWaiver(admits: Admits): Admits {
  return { ...admits, ageMin: youthAges.ageMin }
}
