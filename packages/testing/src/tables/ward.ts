import type { Snapshot } from "@samsyn/core"

type Referral = Snapshot["referrals"][number]
type Vacancy = Snapshot["vacancies"][number]
type Fact = Snapshot["facts"][number]
type Window = Snapshot["windows"][number]

/** A person who waits for a place, with the right decided; a scenario names only what it is about. */
export function person(id: string, own: Partial<Referral> & { readonly latestStartOn?: string } = {}): Referral {
  const { latestStartOn, ...rest } = own
  return {
    id,
    personKey: id,
    receivedAt: "2026-11-02T10:00:00Z",
    seniorityOn: "2026-11-02",
    condition: "300201",
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn: "2026-11-12", latestStartOn: latestStartOn ?? "2026-12-14" },
    person: {},
    careLevels: ["inpatient"],
    needs: [],
    wishes: [],
    lot: 1,
    ...rest
  }
}

/** A vacancy with one place, in a unit of its own name. */
export function place(id: string, own: Partial<Vacancy> = {}): Vacancy {
  return {
    id,
    unitId: id,
    careLevel: "inpatient",
    freeFrom: "2026-11-25",
    places: 1,
    features: [],
    admits: {},
    confirmedAt: "2026-11-23T06:00:00Z",
    ...own
  }
}

/** Something seen by a milieu therapist in the person's home, shared with all. */
export function seen(referralId: string, circumstance: string, value: boolean | number, own: Partial<Fact> = {}): Fact {
  return {
    id: `${referralId}-${circumstance}-${own.source ?? "nearby"}`,
    referralId,
    circumstance,
    value,
    source: "nearby",
    observedAt: "2026-11-21T20:00:00Z",
    recordedAt: "2026-11-21T20:10:00Z",
    by: { role: "milieu-therapist", service: "Solbakken bofellesskap" },
    basis: "first-hand",
    domain: "social",
    sharedWith: ["unit", "nearby", "person"],
    ...own
  }
}

/** A window that nobody has confirmed, closed or talked about. */
export function window(about: string, trigger: string, openedAt: string, own: Partial<Window> = {}): Window {
  return {
    id: `${about}-${trigger}`,
    about,
    trigger,
    openedAt,
    observedBy: { role: "milieu-therapist", service: "Solbakken bofellesskap" },
    agreed: "yes",
    confirmedAt: [],
    contacted: [],
    ...own
  }
}

/** A ward on Monday 23 November 2026 at ten in Oslo, with what a scenario puts in it; units follow from the places and wishes. */
export function ward(own: Partial<Snapshot>): Snapshot {
  const unitIds = new Set([...(own.vacancies ?? []).map(({ unitId }) => unitId), ...(own.referrals ?? []).flatMap(({ wishes }) => wishes)])
  return {
    format: "samsyn.snapshot/1",
    asOf: "2026-11-23T09:00:00Z",
    timeZone: "Europe/Oslo",
    holidays: [],
    rulePack: { id: "no-tsb", version: "any" },
    referrals: [],
    facts: [],
    windows: [],
    approaches: [],
    units: [...unitIds].map((id) => ({ id, name: id, region: "nord", careLevels: ["inpatient"] })),
    vacancies: [],
    commitments: [],
    refusals: [],
    doors: [],
    duty: [],
    ...own
  }
}
