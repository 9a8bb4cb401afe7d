import type { Fact } from "@samsyn/core"

/** One invented person as the pile knows them: what the referral and the assessment say, and nothing else. */
export interface Story {
  readonly key: string
  readonly condition: string
  /** The civil date from which they wait; weeks of the guide count from here. */
  readonly waitsFrom: string
  readonly decidedOn: string
  /** The decided date: the guide's where it gives one, else what an assessor set. */
  readonly latestStartOn: string
  readonly bornIn?: number
  readonly says: ReadonlyArray<Pick<Fact, "circumstance" | "value"> & { readonly source: "referral" | "assessment" }>
}

/** Invented, all of them: written so that what is felt to be urgent and what has an early date are not always the same. */
export const stories: ReadonlyArray<Story> = [
  {
    key: "much-alcohol",
    condition: "300201",
    waitsFrom: "2026-11-16",
    decidedOn: "2026-11-20",
    latestStartOn: "2026-11-30",
    says: [{ circumstance: "alcohol-units-per-day", value: 26, source: "referral" }]
  },
  {
    key: "alcohol-and-work",
    condition: "300201",
    waitsFrom: "2026-10-19",
    decidedOn: "2026-10-30",
    latestStartOn: "2026-11-30",
    says: [{ circumstance: "risk-of-losing-school-or-work", value: true, source: "referral" }]
  },
  {
    key: "young-alcohol",
    condition: "300201",
    waitsFrom: "2026-11-09",
    decidedOn: "2026-11-17",
    latestStartOn: "2026-12-07",
    bornIn: 2005,
    says: []
  },
  {
    key: "alcohol-overdue",
    condition: "300201",
    waitsFrom: "2026-10-05",
    decidedOn: "2026-10-14",
    latestStartOn: "2026-11-16",
    bornIn: 1961,
    says: [{ circumstance: "alcohol-units-per-day", value: 12, source: "referral" }]
  },
  {
    key: "alcohol-and-children",
    condition: "300201",
    waitsFrom: "2026-11-10",
    decidedOn: "2026-11-19",
    latestStartOn: "2026-12-22",
    says: [{ circumstance: "care-for-children", value: true, source: "assessment" }]
  },
  {
    key: "injects-in-groin",
    condition: "300203",
    waitsFrom: "2026-11-18",
    decidedOn: "2026-11-20",
    latestStartOn: "2026-12-02",
    says: [
      { circumstance: "injecting", value: true, source: "referral" },
      { circumstance: "injecting-groin-or-neck", value: true, source: "assessment" }
    ]
  },
  {
    key: "injects",
    condition: "300203",
    waitsFrom: "2026-11-05",
    decidedOn: "2026-11-16",
    latestStartOn: "2026-12-03",
    says: [{ circumstance: "injecting", value: true, source: "referral" }]
  },
  {
    key: "long-wait",
    condition: "300203",
    waitsFrom: "2026-09-14",
    decidedOn: "2026-09-25",
    latestStartOn: "2026-12-07",
    bornIn: 1978,
    says: [{ circumstance: "overdose-risk", value: true, source: "assessment" }]
  },
  {
    key: "opiates-and-home",
    condition: "300203",
    waitsFrom: "2026-10-26",
    decidedOn: "2026-11-06",
    latestStartOn: "2027-01-18",
    says: [
      { circumstance: "risk-of-losing-home", value: true, source: "referral" },
      { circumstance: "risk-of-losing-relations", value: true, source: "referral" }
    ]
  },
  {
    key: "young-gambling",
    condition: "300800",
    waitsFrom: "2026-11-02",
    decidedOn: "2026-11-13",
    latestStartOn: "2026-11-30",
    bornIn: 2004,
    says: [{ circumstance: "debt", value: true, source: "referral" }]
  },
  {
    key: "gambling-and-debt",
    condition: "300800",
    waitsFrom: "2026-10-05",
    decidedOn: "2026-10-16",
    latestStartOn: "2026-12-28",
    says: [
      { circumstance: "debt", value: true, source: "referral" },
      { circumstance: "suicidality", value: true, source: "assessment" }
    ]
  },
  {
    key: "stimulants",
    condition: "300204",
    waitsFrom: "2026-10-12",
    decidedOn: "2026-10-23",
    latestStartOn: "2026-12-14",
    says: [{ circumstance: "mental-comorbidity", value: true, source: "assessment" }]
  },
  {
    key: "young-cannabis",
    condition: "300202",
    waitsFrom: "2026-11-03",
    decidedOn: "2026-11-16",
    latestStartOn: "2027-01-11",
    bornIn: 2007,
    says: [{ circumstance: "risk-of-losing-school-or-work", value: true, source: "referral" }]
  }
]
