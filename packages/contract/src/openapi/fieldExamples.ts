/** What a field of a name holds, for examples. Codes are those of the Norwegian rule pack; all names are invented. */
export const fieldExamples: {
  readonly texts: Readonly<Record<string, string>>
  readonly days: Readonly<Record<string, string>>
  readonly instants: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
} = {
  texts: {
    about: "referral-1",
    by: "milieu-therapist",
    careLevel: "inpatient-short",
    careLevels: "inpatient-short",
    circumstance: "injecting",
    cites: "prioritisation-guide",
    code: "alcohol",
    condition: "300201",
    costly: "vacancy-2",
    detail: "detox",
    displayName: "Alma Nordmann",
    doors: "advice-line",
    feature: "detox",
    features: "detox",
    forum: "intake meeting",
    free: "vacancy-1",
    from: "08:00",
    gainedByOneMore: "referral-2",
    holders: "referral-1",
    how: "in person",
    key: "seniority",
    kind: "advice-line",
    lane: "ordinary",
    language: "nb",
    name: "Nordlys rusklinikk",
    nationalNumber: "01815000974",
    needs: "detox",
    path: "/observedAt",
    phone: "00 00 00 00",
    reach: "duty officer, 00 00 00 00",
    reason: "too-far-away",
    referrerKind: "gp",
    region: "nord",
    residence: "nord",
    role: "milieu-therapist",
    rule: "alcohol",
    scale: "severity",
    service: "solbakken-bofellesskap",
    status: "ok",
    text: "Says today that it is time. Has not slept for two nights.",
    timeZone: "Europe/Oslo",
    to: "15:30",
    title: "Prioritisation guide",
    trigger: "asked-for-help",
    vacancies: "vacancy-1",
    value: "2026-11-09",
    wishes: "unit-1"
  },
  days: {
    decidedOn: "2026-11-10",
    earliest: "1988-01-01",
    freeFrom: "2026-11-25",
    freeUntil: "2026-12-04",
    latest: "1988-12-31",
    latestStartOn: "2026-12-14",
    legalEndOn: "2027-02-14",
    seniorityOn: "2026-11-09",
    startsOn: "2026-11-25"
  },
  instants: {
    asOf: "2026-11-23T09:00:00Z",
    closesAt: "2026-12-06T20:00:00Z",
    contactBy: "2026-11-23T20:00:00Z",
    endsAt: "2026-12-06T20:00:00Z",
    openedAt: "2026-11-22T20:00:00Z",
    receivedAt: "2026-11-09T10:00:00Z",
    until: "2026-11-25T14:00:00Z"
  },
  numbers: { lot: 41, places: 2, position: 1 }
}
