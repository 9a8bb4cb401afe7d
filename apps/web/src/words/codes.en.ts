import type { CodeWords } from "./CodeWords.ts"

/** Words for codes that no rule pack names, in English. */
export const codesEn = {
  roles: {
    gp: "GP",
    "milieu-therapist": "milieu therapist",
    assessor: "assessor",
    "intake-coordinator": "intake coordinator",
    ward: "the ward",
    nav: "NAV adviser",
    outreach: "outreach worker",
    "prison-health": "prison health service",
    "social-worker": "social worker",
    nurse: "nurse",
    doctor: "doctor",
    psychologist: "psychologist",
    specialist: "specialist",
    peer: "peer worker",
    relative: "relative",
    person: "the person",
    "child-welfare": "child welfare service",
    "municipal-health": "municipal health service",
    "oat-team": "opioid agonist treatment team",
    "unit-staff": "the treatment unit",
    auditor: "auditor"
  },
  sexes: {
    female: "woman",
    male: "man",
    other: "another sex"
  },
  languages: {
    se: "Northern Sámi",
    smj: "Lule Sámi",
    sma: "South Sámi",
    smn: "Inari Sámi",
    sms: "Skolt Sámi",
    fkv: "Kven",
    fit: "Meänkieli",
    rom: "Romani",
    rmn: "Romani",
    rmu: "Romani",
    nsl: "Norwegian Sign Language",
    prs: "Dari",
    ckb: "Sorani"
  },
  audiences: {
    unit: "the unit",
    nearby: "those near",
    person: "the person"
  },
  vantages: {
    pile: "from the pile",
    near: "seen from near"
  },
  sources: {
    referral: "the referral",
    assessment: "the assessment",
    nearby: "those near",
    person: "the person"
  },
  bases: {
    "first-hand": "seen first-hand",
    told: "told by someone"
  },
  domains: {
    health: "health",
    social: "home and everyday life",
    own: "own words"
  },
  agreed: {
    yes: "the person has agreed",
    "not-asked": "the person has not been asked"
  },
  hows: {
    "in-person": "face to face",
    "in person": "face to face",
    phone: "by phone",
    letter: "by letter",
    message: "by message"
  },
  outcomes: {
    pending: "not yet assessed",
    granted: "granted",
    refused: "refused"
  },
  queues: {
    place: "waiting for a place",
    assessment: "waiting for assessment"
  },
  keys: {
    lane: "queue",
    "latest-start": "latest start",
    "assessment-due": "assessment due",
    points: "points",
    seniority: "waiting since",
    lot: "lot number",
    id: "referral id"
  },
  reasons: {
    decided: "decided date",
    rule: "date given by a rule",
    none: "no date",
    clock: "time limit counted from receipt",
    parts: "points from each scale"
  },
  comparisons: {
    ordered: "in the same queue",
    notComparable: "not in the same queue"
  },
  standings: {
    place: "waiting for a place",
    assessment: "waiting for assessment",
    setAside: "cannot be ranked",
    lane: "in a queue of its own",
    refused: "right refused",
    notFound: "not found"
  },
  apart: {
    setAside: "cannot be ranked",
    lane: "in a queue of its own",
    refused: "right refused"
  },
  unknownToPack: {
    lane: "the rules do not know the queue",
    condition: "the rules do not know the condition",
    latestStartOn: "the decision has no latest start"
  },
  questions: {
    circumstance: "a circumstance",
    age: "age"
  },
  findings: {
    guideEarlier: "the guide gives an earlier date",
    assessIndividually: "calls for individual assessment"
  },
  moves: {
    already: "is there already",
    facts: "would move with these facts",
    none: "no own facts would move",
    notInQueue: "is not waiting for a place"
  },
  bands: {
    "0–4": "0–4",
    "5–9": "5–9",
    "10–19": "10–19",
    "20–49": "20–49",
    "50 and over": "50 or more"
  },
  clocks: {
    assessment: "time limit for assessment"
  },
  lanes: {
    emergency: "emergency",
    ordinary: "ordinary",
    compulsory: "compulsory"
  },
  triggers: {
    "asked-for-help": "Asked for help",
    "home-ends": "Home ends",
    "released-from-prison": "Released from prison",
    "regret-card": "Regret card",
    overdose: "Overdose",
    "detox-ends": "Detox ends",
    "discharged-inpatient": "Discharged from inpatient care",
    "oat-stopped": "Opioid agonist treatment stopped"
  },
  triggerGrades: {
    good: "good",
    moderate: "moderate",
    low: "weak",
    norm: "professional norm",
    assumption: "an assumption"
  },
  phases: {
    hot: "the first 24 hours",
    warm: "days two and three",
    plateau: "later in the week",
    highest: "greatest danger",
    raised: "raised danger",
    due: "due for the next place now",
    gap: "gap in care",
    open: "open"
  },
  features: {
    detox: "detox",
    "dual-diagnosis": "dual diagnosis",
    "women-only": "women only",
    "men-only": "men only",
    family: "family",
    oat: "opioid agonist treatment",
    "therapeutic-community": "therapeutic community",
    gambling: "gambling",
    "first-episode-psychosis": "first-episode psychosis",
    "long-term-functional-failure": "long-term loss of function",
    "section-12": "sentence served under § 12",
    youth: "young people",
    "child-along": "child along",
    couple: "couples",
    wheelchair: "wheelchair",
    interpreter: "interpreter",
    pregnancy: "pregnancy"
  },
  jurisdictions: {
    NO: "Norway",
    none: "not tied to a country"
  },
  circumstanceUnits: {
    "units/day": "units a day"
  },
  circumstanceKinds: {
    flag: "yes or no",
    number: "a number"
  },
  effects: {
    date: "may give a new date",
    "assess-individually": "calls for individual assessment"
  },
  decisions: {
    dated: "the decision has a date",
    undated: "the guide's date stands in"
  },
  consequences: {
    "re-offer": "is offered again",
    "until-reassessed": "waits for a new assessment",
    park: "is not offered this place for a while"
  },
  groupings: {
    sex: "sex",
    ageBand: "age",
    injecting: "injects",
    language: "language",
    nobodyNear: "nobody near the person"
  },
  groupValues: {
    unknown: "not known",
    true: "yes",
    false: "no",
    "under 23": "under 23",
    "70 and over": "70 and over"
  },
  windowKinds: {
    legal: "legal limit",
    norm: "professional norm",
    readiness: "wish for help",
    danger: "danger",
    opportunity: "opportunity"
  },
  windowStates: {
    upcoming: "opens soon",
    open: "open",
    closed: "closed"
  },
  closings: {
    used: "used",
    lapsed: "ran out",
    withdrawn: "withdrawn",
    ended: "came to its end"
  },
  doorNeeds: {
    none: "no appointment needed",
    card: "card needed",
    contract: "agreement needed"
  },
  placesInTime: {
    inTime: "the proposal gives a place in time",
    possible: "a place in time exists",
    noneInTime: "no place in time",
    notInPool: "is not among those being placed"
  },
  notInPool: {
    noReferral: "no referral yet",
    pending: "waiting for assessment",
    committed: "already has a place",
    refused: "right refused",
    lane: "in a queue of its own",
    setAside: "cannot be ranked"
  },
  careLevels: {
    "inpatient-short": "short inpatient stay",
    "inpatient-long": "long inpatient stay",
    inpatient: "inpatient stay",
    outpatient: "outpatient care",
    day: "day treatment",
    detox: "detox"
  },
  weekdays: {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday"
  },
  commitments: {
    held: "held",
    offered: "offered",
    accepted: "accepted"
  },
  certificates: {
    full: "the places that fit are full",
    noneSooner: "no free place gives an earlier start",
    noneEligible: "no free place fits"
  },
  failedConditions: {
    place: "already taken",
    day: "without a day that fits",
    careLevel: "at another level of care",
    wish: "not among the wishes",
    need: "without something the person needs",
    admits: "not for the person's sex or age",
    refusal: "turned down by the person"
  },
  admissions: {
    "sex:failed": "not for the person's sex",
    "ageMin:failed": "only for older people",
    "ageMax:failed": "only for younger people",
    "sex:needsChecking": "to be checked, as sex is not known",
    "ageMin:needsChecking": "to be checked, as age is not known",
    "ageMax:needsChecking": "to be checked, as age is not known"
  },
  displacements: {
    displaced: "what the place costs others",
    notInPool: "is not among those being placed",
    notEligible: "the place does not fit"
  },
  changes: {
    uncovered: "loses the place",
    "more-late": "starts longer past the limit",
    "wish-lost": "gets a less wished-for place",
    "care-level-lost": "gets a less wished-for level of care",
    "window-missed": "misses the now window",
    "start-later": "starts later, but on time"
  },
  violations: {
    unknownReferral: "there is no such referral",
    unknownVacancy: "there is no such free place",
    notInPool: "is not among those being placed",
    repeated: "stands there twice",
    missing: "missing from the proposal",
    outOfOrder: "stands out of order",
    overCapacity: "more people than places",
    notEligible: "the place does not fit",
    wrongStart: "wrong day of start",
    wrongDaysLate: "wrong number of days late",
    wrongWishRank: "wrong wish number",
    wrongInWindow: "wrong about the now window",
    wrongPlacesLeft: "wrong number of places left",
    wrongGainedByOneMore: "wrong about whom one more place would place",
    wrongRingFirst: "wrong about ringing first",
    certificateMissing: "the reason is missing",
    certificateFalse: "the reason does not hold",
    certificateNeedless: "the reason is not needed",
    levelWorse: "someone could have had it better with nobody worse off"
  },
  faults: {
    missing: "missing",
    "unknown-field": "not a field here",
    invalid: "not of the right form",
    "more-faults": "there are more faults than those shown",
    repeated: "stands there already",
    unknown: "not known here",
    "unknown-record": "not found here",
    taken: "the id is in use",
    "after-as-of": "after the time of the data",
    "in-the-future": "in the future",
    reversed: "ends before it begins",
    "before-opening": "before the now window opened",
    "window-closed": "the now window is closed; open a new one",
    "not-confirmable": "cannot be confirmed; open a new now window",
    "over-capacity": "more places are bound than there are",
    "not-allowed": "must not be there",
    "not-increasing": "must rise",
    "not-total": "the last key must be the id",
    "out-of-range": "out of range",
    "wrong-kind": "of the wrong kind",
    "wrong-unit": "in the wrong unit",
    uncited: "without a source",
    weights: "the weights must sum to 100",
    unreadable: "cannot be read"
  }
} satisfies CodeWords
