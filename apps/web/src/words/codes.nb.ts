import type { CodeWords } from "./CodeWords.ts"

/** Words for codes that no rule pack names, in bokmål: the source of what the open lists hold. */
export const codesNb = {
  roles: {
    gp: "fastlege",
    "milieu-therapist": "miljøterapeut",
    assessor: "vurderer",
    "intake-coordinator": "inntakskoordinator",
    ward: "avdelingen",
    nav: "NAV-veileder",
    outreach: "oppsøkende arbeider",
    "prison-health": "fengselshelsetjenesten",
    "social-worker": "sosionom",
    nurse: "sykepleier",
    doctor: "lege",
    psychologist: "psykolog",
    specialist: "spesialist",
    peer: "erfaringskonsulent",
    relative: "pårørende",
    person: "personen selv",
    "child-welfare": "barnevernet",
    "municipal-health": "kommunehelsetjenesten",
    "oat-team": "LAR-team",
    "unit-staff": "behandlingsstedet",
    auditor: "revisor"
  },
  sexes: {
    female: "kvinne",
    male: "mann",
    other: "annet kjønn"
  },
  languages: {
    se: "nordsamisk",
    smj: "lulesamisk",
    sma: "sørsamisk",
    smn: "enaresamisk",
    sms: "skoltesamisk",
    fkv: "kvensk",
    fit: "meänkieli",
    rom: "romani",
    rmn: "romani",
    rmu: "romani",
    nsl: "norsk tegnspråk",
    prs: "dari",
    ckb: "sorani"
  },
  audiences: {
    unit: "enheten",
    nearby: "de nære",
    person: "personen"
  },
  vantages: {
    pile: "fra bunken",
    near: "sett nærfra"
  },
  sources: {
    referral: "henvisningen",
    assessment: "vurderingen",
    nearby: "de nære",
    person: "personen"
  },
  bases: {
    "first-hand": "så selv",
    told: "fortalt"
  },
  domains: {
    health: "helse",
    social: "bolig og hverdag",
    own: "egne ord"
  },
  agreed: {
    yes: "personen har sagt ja",
    "not-asked": "personen er ikke spurt"
  },
  hows: {
    "in-person": "ansikt til ansikt",
    "in person": "ansikt til ansikt",
    phone: "på telefon",
    letter: "med brev",
    message: "med melding"
  },
  outcomes: {
    pending: "ikke vurdert ennå",
    granted: "innvilget",
    refused: "avslått"
  },
  queues: {
    place: "venter på plass",
    assessment: "venter på vurdering"
  },
  keys: {
    lane: "kø",
    "latest-start": "seneste start",
    "assessment-due": "vurderes innen",
    points: "poeng",
    seniority: "venter fra",
    lot: "loddnummer",
    id: "henvisningens id"
  },
  reasons: {
    decided: "vedtatt dato",
    rule: "dato fra en regel",
    none: "ingen dato",
    clock: "frist regnet fra mottak",
    parts: "poeng fra hver skala"
  },
  comparisons: {
    ordered: "står i samme kø",
    notComparable: "står ikke i samme kø"
  },
  standings: {
    place: "venter på plass",
    assessment: "venter på vurdering",
    setAside: "kan ikke rangeres",
    lane: "står i en egen kø",
    refused: "rett avslått",
    notFound: "finnes ikke"
  },
  apart: {
    setAside: "kan ikke rangeres",
    lane: "står i en egen kø",
    refused: "rett avslått"
  },
  unknownToPack: {
    lane: "regelsettet kjenner ikke køen",
    condition: "regelsettet kjenner ikke tilstanden",
    latestStartOn: "vedtaket mangler seneste start"
  },
  questions: {
    circumstance: "et forhold",
    age: "alder"
  },
  findings: {
    guideEarlier: "veilederen gir en tidligere dato",
    assessIndividually: "krever individuell vurdering"
  },
  moves: {
    already: "står der alt",
    facts: "ville flytte med disse opplysningene",
    none: "ingen egne opplysninger ville flytte",
    notInQueue: "venter ikke på plass"
  },
  bands: {
    "0–4": "0–4",
    "5–9": "5–9",
    "10–19": "10–19",
    "20–49": "20–49",
    "50 and over": "50 eller flere"
  },
  clocks: {
    assessment: "vurderingsfrist"
  },
  lanes: {
    emergency: "øyeblikkelig hjelp",
    ordinary: "ordinær",
    compulsory: "tvang"
  },
  triggers: {
    "asked-for-help": "Ba om hjelp",
    "home-ends": "Boligen opphører",
    "released-from-prison": "Løslates fra fengsel",
    "regret-card": "Angrekort",
    overdose: "Overdose",
    "detox-ends": "Avrusningen slutter",
    "discharged-inpatient": "Utskrevet fra døgn",
    "oat-stopped": "LAR-behandling stanset"
  },
  triggerGrades: {
    good: "godt",
    moderate: "middels",
    low: "svakt",
    norm: "faglig norm",
    assumption: "en antakelse"
  },
  phases: {
    hot: "det første døgnet",
    warm: "døgn to og tre",
    plateau: "senere i uka",
    highest: "størst fare",
    raised: "økt fare",
    due: "skal ha neste plass nå",
    gap: "hull i forløpet",
    open: "åpent"
  },
  features: {
    detox: "avrusning",
    "dual-diagnosis": "rus og psykisk lidelse",
    "women-only": "bare kvinner",
    "men-only": "bare menn",
    family: "familie",
    oat: "LAR",
    "therapeutic-community": "terapeutisk samfunn",
    gambling: "spillavhengighet",
    "first-episode-psychosis": "førstegangs psykose",
    "long-term-functional-failure": "langvarig funksjonssvikt",
    "section-12": "§ 12-soning",
    youth: "unge",
    "child-along": "barn med",
    couple: "par",
    wheelchair: "rullestol",
    interpreter: "tolk",
    pregnancy: "gravide"
  },
  jurisdictions: {
    NO: "Norge",
    none: "ikke knyttet til et land"
  },
  circumstanceUnits: {
    "units/day": "enheter per døgn"
  },
  circumstanceKinds: {
    flag: "ja eller nei",
    number: "et tall"
  },
  effects: {
    date: "kan gi en ny dato",
    "assess-individually": "krever individuell vurdering"
  },
  decisions: {
    dated: "vedtaket har en dato",
    undated: "veilederens dato gjelder"
  },
  consequences: {
    "re-offer": "får nytt tilbud",
    "until-reassessed": "venter på ny vurdering",
    park: "får ikke tilbud herfra en tid"
  },
  groupings: {
    sex: "kjønn",
    ageBand: "alder",
    injecting: "injiserer",
    language: "språk",
    nobodyNear: "ingen nær personen"
  },
  groupValues: {
    unknown: "ikke kjent",
    true: "ja",
    false: "nei",
    "under 23": "under 23 år",
    "70 and over": "70 år og over"
  },
  windowKinds: {
    legal: "rettsfrist",
    norm: "faglig norm",
    readiness: "ønske om hjelp",
    danger: "fare",
    opportunity: "anledning"
  },
  windowStates: {
    upcoming: "åpner snart",
    open: "åpent",
    closed: "stengt"
  },
  closings: {
    used: "brukt",
    lapsed: "gikk ut",
    withdrawn: "trukket tilbake",
    ended: "tok slutt"
  },
  doorNeeds: {
    none: "uten avtale",
    card: "krever kort",
    contract: "krever avtale"
  },
  placesInTime: {
    inTime: "forslaget gir plass i tide",
    possible: "plass i tide finnes",
    noneInTime: "ingen plass i tide",
    notInPool: "er ikke med i fordelingen"
  },
  notInPool: {
    noReferral: "ingen henvisning ennå",
    pending: "venter på vurdering",
    committed: "har alt en plass",
    refused: "rett avslått",
    lane: "står i en egen kø",
    setAside: "kan ikke rangeres"
  },
  careLevels: {
    "inpatient-short": "korttids døgnopphold",
    "inpatient-long": "langtids døgnopphold",
    inpatient: "døgnopphold",
    outpatient: "poliklinikk",
    day: "dagbehandling",
    detox: "avrusning"
  },
  weekdays: {
    mon: "mandag",
    tue: "tirsdag",
    wed: "onsdag",
    thu: "torsdag",
    fri: "fredag",
    sat: "lørdag",
    sun: "søndag"
  },
  commitments: {
    held: "holdt av",
    offered: "tilbudt",
    accepted: "tatt imot"
  },
  certificates: {
    full: "plassene som passer, er fulle",
    noneSooner: "ingen ledig plass gir tidligere start",
    noneEligible: "ingen ledig plass passer"
  },
  failedConditions: {
    place: "er alt tatt",
    day: "har ingen dag som passer",
    careLevel: "er på et annet nivå",
    wish: "er ikke blant ønskene",
    need: "mangler et tilbud personen trenger",
    admits: "tar ikke imot kjønn eller alder",
    refusal: "har personen takket nei til"
  },
  admissions: {
    "sex:failed": "tar ikke imot personens kjønn",
    "ageMin:failed": "tar bare imot eldre",
    "ageMax:failed": "tar bare imot yngre",
    "sex:needsChecking": "må sjekkes, fordi kjønn ikke er kjent",
    "ageMin:needsChecking": "må sjekkes, fordi alder ikke er kjent",
    "ageMax:needsChecking": "må sjekkes, fordi alder ikke er kjent"
  },
  displacements: {
    displaced: "hva plassen koster andre",
    notInPool: "er ikke med i fordelingen",
    notEligible: "plassen passer ikke"
  },
  changes: {
    uncovered: "mister plassen",
    "more-late": "starter senere over fristen",
    "wish-lost": "får et mindre ønsket sted",
    "care-level-lost": "får et mindre ønsket nivå",
    "window-missed": "mister nå-vinduet",
    "start-later": "starter senere, men i tide"
  },
  violations: {
    unknownReferral: "henvisningen finnes ikke",
    unknownVacancy: "den ledige plassen finnes ikke",
    notInPool: "er ikke med i fordelingen",
    repeated: "står to ganger",
    missing: "mangler i forslaget",
    outOfOrder: "står i feil rekkefølge",
    overCapacity: "flere enn det er plass til",
    notEligible: "plassen passer ikke",
    wrongStart: "feil startdag",
    wrongDaysLate: "feil antall dager for sent",
    wrongWishRank: "feil ønskenummer",
    wrongInWindow: "feil om nå-vinduet",
    wrongPlacesLeft: "feil antall plasser igjen",
    wrongGainedByOneMore: "feil om hvem én plass til ville gi plass",
    wrongRingFirst: "feil om å ringe først",
    certificateMissing: "begrunnelsen mangler",
    certificateFalse: "begrunnelsen holder ikke",
    certificateNeedless: "begrunnelsen er overflødig",
    levelWorse: "noen kunne fått det bedre uten at andre fikk det verre"
  },
  faults: {
    missing: "mangler",
    "unknown-field": "er ikke et felt her",
    invalid: "har feil form",
    "more-faults": "det er flere feil enn dem som vises",
    repeated: "står her fra før",
    unknown: "er ikke kjent her",
    "unknown-record": "finnes ikke her",
    taken: "id-en er i bruk",
    "after-as-of": "er etter dataenes tidspunkt",
    "in-the-future": "er fram i tid",
    reversed: "slutter før det begynner",
    "before-opening": "er før nå-vinduet åpnet",
    "window-closed": "nå-vinduet er stengt; åpne et nytt",
    "not-confirmable": "kan ikke bekreftes; åpne et nytt nå-vindu",
    "over-capacity": "flere plasser er bundet enn det finnes",
    "not-allowed": "skal ikke være med",
    "not-increasing": "skal stige",
    "not-total": "siste nøkkel skal være id",
    "out-of-range": "er utenfor grensene",
    "wrong-kind": "er av feil slag",
    "wrong-unit": "er i feil enhet",
    uncited: "mangler kilde",
    weights: "vektene skal bli 100 til sammen",
    unreadable: "kan ikke leses"
  }
} satisfies CodeWords
