import type { NewContact, NewNote, NewReferral, NewUnit, NewVacancy } from "@samsyn/contract"
import { noTsb, type Snapshot } from "@samsyn/core"

/** Monday 23 November 2026, ten in the morning in Oslo. */
const now = "2026-11-23T09:00:00Z"

const gp = { role: "gp", service: "storgata-legekontor" }
const milieuTherapist = { role: "milieu-therapist", service: "solbakken-bofellesskap" }

/** A unit with two people in the pile, one before assessment, one window and one door that is open. */
export const ward: Snapshot = {
  format: "samsyn.snapshot/1",
  asOf: now,
  timeZone: "Europe/Oslo",
  holidays: ["2026-12-25"],
  rulePack: { id: noTsb.id, version: noTsb.version },
  referrals: [
    referral("r-alma", { rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-14" }, lot: 41 }),
    referral("r-birk", { rights: { outcome: "granted", decidedOn: "2026-11-10", latestStartOn: "2026-12-01" }, lot: 7 }),
    referral("r-egil", { rights: { outcome: "pending" }, lot: 12 })
  ],
  facts: [
    {
      id: "f-1",
      referralId: "r-alma",
      circumstance: "alcohol-units-per-day",
      value: 14,
      source: "referral",
      observedAt: "2026-11-02T10:00:00Z",
      recordedAt: "2026-11-02T10:00:00Z",
      by: gp,
      basis: "told",
      domain: "health",
      sharedWith: ["unit", "nearby", "person"]
    },
    {
      id: "f-2",
      referralId: "r-alma",
      circumstance: "alcohol-units-per-day",
      value: 24,
      source: "nearby",
      observedAt: "2026-11-20T10:00:00Z",
      recordedAt: "2026-11-20T10:00:00Z",
      by: milieuTherapist,
      basis: "first-hand",
      domain: "social",
      sharedWith: ["nearby"]
    }
  ],
  windows: [
    {
      id: "w-1",
      about: "r-alma",
      trigger: "asked-for-help",
      openedAt: "2026-11-22T20:00:00Z",
      observedBy: milieuTherapist,
      agreed: "yes",
      confirmedAt: [],
      contacted: []
    }
  ],
  approaches: [],
  units: [{ id: "u-nord", name: "Nordlys rusklinikk", region: "nord", careLevels: ["inpatient-short"] }],
  vacancies: [
    {
      id: "v-1",
      unitId: "u-nord",
      careLevel: "inpatient-short",
      freeFrom: "2026-11-25",
      places: 1,
      features: ["detox"],
      admits: {},
      confirmedAt: "2026-11-23T06:00:00Z"
    }
  ],
  commitments: [],
  refusals: [],
  doors: [
    {
      id: "d-1",
      kind: "advice-line",
      service: "Vurderingsenheten",
      hours: [{ days: ["mon"], from: "08:00", to: "15:30" }],
      needs: "none"
    }
  ],
  duty: []
}

function referral(id: string, own: Pick<Snapshot["referrals"][number], "rights" | "lot">): Snapshot["referrals"][number] {
  return {
    id,
    personKey: `p-${id}`,
    receivedAt: "2026-11-09T10:00:00Z",
    seniorityOn: "2026-11-09",
    condition: "300201",
    lane: "ordinary",
    person: { born: { earliest: "1988-01-01", latest: "1988-12-31" } },
    careLevels: ["inpatient-short"],
    needs: [],
    wishes: [],
    ...own
  }
}

/** A referral as another system would send it. */
export const newReferral = {
  id: "r-ny",
  personKey: "p-ny",
  receivedAt: "2026-11-23T08:00:00Z",
  seniorityOn: "2026-11-23",
  condition: "300201",
  lane: "ordinary",
  rights: { outcome: "pending" },
  person: {},
  careLevels: ["inpatient-short"],
  needs: [],
  wishes: ["u-nord"]
} satisfies NewReferral

/** A note as a milieu therapist would write it on a phone. */
export const newNote = {
  observedAt: "2026-11-23T08:30:00Z",
  by: milieuTherapist,
  basis: "first-hand",
  domain: "social",
  sharedWith: ["unit", "nearby", "person"],
  text: "Says today that it is time. Has not slept for two nights.",
  facts: [{ circumstance: "alcohol-units-per-day", value: 26 }],
  window: { open: { trigger: "asked-for-help", agreed: "yes" } }
} satisfies NewNote

export const newContact = { at: "2026-11-23T08:45:00Z", by: milieuTherapist, how: "in person" } satisfies NewContact

export const newUnit = { id: "u-syd", name: "Sydvendt behandling", region: "nord", careLevels: ["inpatient-short"] } satisfies NewUnit

export const newVacancy = {
  id: "v-2",
  unitId: "u-nord",
  careLevel: "inpatient-short",
  freeFrom: "2026-12-02",
  places: 2,
  features: [],
  admits: {},
  confirmedAt: "2026-11-23T07:00:00Z"
} satisfies NewVacancy
