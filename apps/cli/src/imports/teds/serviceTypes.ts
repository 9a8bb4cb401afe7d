/** What a TEDS service type asks for: care levels in order of wish, and needs. */
export interface Wanted {
  readonly careLevels: ReadonlyArray<string>
  readonly needs: ReadonlyArray<string>
}

/** TEDS service type → care level. Detoxification is a need of the stay, not a care level of its own. */
export const wantedByServiceType: Readonly<Record<string, Wanted>> = {
  "Non-intensive Outpatient": { careLevels: ["outpatient"], needs: [] },
  "Intensive Outpatient": { careLevels: ["outpatient"], needs: [] },
  "Outpatient Detox": { careLevels: ["outpatient"], needs: ["detox"] },
  "Detox 24hr Residential": { careLevels: ["inpatient-short"], needs: ["detox"] },
  "Detox 24hr Hospital": { careLevels: ["inpatient-short"], needs: ["detox"] },
  "Rehab Short-term (≤30 days)": { careLevels: ["inpatient-short"], needs: [] },
  "Rehab Long-term (>30 days)": { careLevels: ["inpatient-long"], needs: [] },
  "Rehab Hospital": { careLevels: ["inpatient-short", "inpatient-long"], needs: [] }
}
