/** What a setting code of the file is taken to mean. */
export interface Setting {
  readonly careLevels: readonly [string, ...ReadonlyArray<string>]
  /** Treatment places where the file gives no capacity. */
  readonly placesWhenNone: number
}

/**
 * DHCS publishes no definition of its setting codes (see the data dictionary). RES is always licensed and NON never, and the department licenses
 * residential and certifies outpatient programmes: those two are read. DSS and DPH fit neither pattern and are refused, not guessed.
 */
export const settingByCode: Readonly<Record<string, Setting>> = {
  RES: { careLevels: ["inpatient-short", "inpatient-long"], placesWhenNone: 0 },
  NON: { careLevels: ["outpatient"], placesWhenNone: 20 }
}
