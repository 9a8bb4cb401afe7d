import type { CodeWords } from "./CodeWords.ts"

/** Words for codes that no rule pack names, in Swedish. */
export const codesSv = {
  roles: {
    gp: "husläkare",
    "milieu-therapist": "boendestödjare",
    assessor: "bedömare",
    "intake-coordinator": "intagskoordinator",
    ward: "avdelningen",
    nav: "handläggare på NAV",
    outreach: "fältarbetare",
    "prison-health": "hälso- och sjukvården i fängelset",
    "social-worker": "socionom",
    nurse: "sjuksköterska",
    doctor: "läkare",
    psychologist: "psykolog",
    specialist: "specialist",
    peer: "peer support-person",
    relative: "närstående",
    person: "personen själv",
    "child-welfare": "socialtjänstens barnenhet",
    "municipal-health": "kommunens hälso- och sjukvård",
    "oat-team": "LARO-team",
    "unit-staff": "behandlingsstället",
    auditor: "revisor"
  },
  sexes: {
    female: "kvinna",
    male: "man",
    other: "annat kön"
  },
  languages: {
    se: "nordsamiska",
    smj: "lulesamiska",
    sma: "sydsamiska",
    smn: "enaresamiska",
    sms: "skoltsamiska",
    fkv: "kvänska",
    fit: "meänkieli",
    rom: "romani",
    rmn: "romani",
    rmu: "romani",
    nsl: "norskt teckenspråk",
    prs: "dari",
    ckb: "sorani"
  },
  audiences: {
    unit: "enheten",
    nearby: "de som är nära",
    person: "personen"
  },
  vantages: {
    pile: "från högen",
    near: "sett på nära håll"
  },
  sources: {
    referral: "remissen",
    assessment: "bedömningen",
    nearby: "de som är nära",
    person: "personen"
  },
  bases: {
    "first-hand": "såg själv",
    told: "återberättat"
  },
  domains: {
    health: "hälsa",
    social: "boende och vardag",
    own: "egna ord"
  },
  agreed: {
    yes: "personen har sagt ja",
    "not-asked": "personen är inte tillfrågad"
  },
  hows: {
    "in-person": "öga mot öga",
    "in person": "öga mot öga",
    phone: "på telefon",
    letter: "med brev",
    message: "med meddelande"
  },
  outcomes: {
    pending: "inte bedömd ännu",
    granted: "beviljad",
    refused: "avslagen"
  },
  queues: {
    place: "väntar på plats",
    assessment: "väntar på bedömning"
  },
  keys: {
    lane: "kö",
    "latest-start": "senaste start",
    "assessment-due": "bedöms senast",
    points: "poäng",
    seniority: "väntar från",
    lot: "lottnummer",
    id: "remissens id"
  },
  reasons: {
    decided: "beslutat datum",
    rule: "datum från en regel",
    none: "inget datum",
    clock: "tidsgräns räknad från mottagandet",
    parts: "poäng från varje skala"
  },
  comparisons: {
    ordered: "står i samma kö",
    notComparable: "står inte i samma kö"
  },
  standings: {
    place: "väntar på plats",
    assessment: "väntar på bedömning",
    setAside: "kan inte rangordnas",
    lane: "står i en egen kö",
    refused: "rätt avslagen",
    notFound: "finns inte"
  },
  apart: {
    setAside: "kan inte rangordnas",
    lane: "står i en egen kö",
    refused: "rätt avslagen"
  },
  unknownToPack: {
    lane: "regelverket känner inte till kön",
    condition: "regelverket känner inte till tillståndet",
    latestStartOn: "beslutet saknar senaste start"
  },
  questions: {
    circumstance: "ett förhållande",
    age: "ålder"
  },
  findings: {
    guideEarlier: "vägledningen ger ett tidigare datum",
    assessIndividually: "kräver individuell bedömning"
  },
  moves: {
    already: "står redan där",
    facts: "skulle flyttas med de här uppgifterna",
    none: "inga egna uppgifter skulle flytta",
    notInQueue: "väntar inte på plats"
  },
  bands: {
    "0–4": "0–4",
    "5–9": "5–9",
    "10–19": "10–19",
    "20–49": "20–49",
    "50 and over": "50 eller fler"
  },
  clocks: {
    assessment: "tidsgräns för bedömning"
  },
  lanes: {
    emergency: "akut hjälp",
    ordinary: "ordinarie",
    compulsory: "tvång"
  },
  triggers: {
    "asked-for-help": "Bad om hjälp",
    "home-ends": "Bostaden upphör",
    "released-from-prison": "Friges från fängelse",
    "regret-card": "Öppen retur",
    overdose: "Överdos",
    "detox-ends": "Avgiftningen avslutas",
    "discharged-inpatient": "Utskriven från heldygnsvård",
    "oat-stopped": "LARO avslutad"
  },
  triggerGrades: {
    good: "gott",
    moderate: "måttligt",
    low: "svagt",
    norm: "professionell norm",
    assumption: "ett antagande"
  },
  phases: {
    hot: "det första dygnet",
    warm: "dygn två och tre",
    plateau: "senare i veckan",
    highest: "störst fara",
    raised: "ökad fara",
    due: "ska ha nästa plats nu",
    gap: "glapp i vården",
    open: "öppet"
  },
  features: {
    detox: "avgiftning",
    "dual-diagnosis": "samsjuklighet",
    "women-only": "bara kvinnor",
    "men-only": "bara män",
    family: "familj",
    oat: "LARO",
    "therapeutic-community": "terapeutiskt samhälle",
    gambling: "spelberoende",
    "first-episode-psychosis": "förstagångspsykos",
    "long-term-functional-failure": "långvarig funktionsnedsättning",
    "section-12": "verkställighet enligt § 12",
    youth: "unga",
    "child-along": "barn med",
    couple: "par",
    wheelchair: "rullstol",
    interpreter: "tolk",
    pregnancy: "gravida"
  },
  jurisdictions: {
    NO: "Norge",
    none: "inte knutet till ett land"
  },
  circumstanceUnits: {
    "units/day": "enheter per dygn"
  },
  circumstanceKinds: {
    flag: "ja eller nej",
    number: "ett tal"
  },
  effects: {
    date: "kan ge ett nytt datum",
    "assess-individually": "kräver individuell bedömning"
  },
  decisions: {
    dated: "beslutet har ett datum",
    undated: "vägledningens datum gäller"
  },
  consequences: {
    "re-offer": "får ett nytt erbjudande",
    "until-reassessed": "väntar på ny bedömning",
    park: "får inget erbjudande härifrån en tid"
  },
  groupings: {
    sex: "kön",
    ageBand: "ålder",
    injecting: "injicerar",
    language: "språk",
    nobodyNear: "ingen nära personen"
  },
  groupValues: {
    unknown: "inte känt",
    true: "ja",
    false: "nej",
    "under 23": "under 23 år",
    "70 and over": "70 år och äldre"
  },
  windowKinds: {
    legal: "rättslig tidsgräns",
    norm: "professionell norm",
    readiness: "önskan om hjälp",
    danger: "fara",
    opportunity: "tillfälle"
  },
  windowStates: {
    upcoming: "öppnar snart",
    open: "öppet",
    closed: "stängt"
  },
  closings: {
    used: "använt",
    lapsed: "gick ut",
    withdrawn: "återtaget",
    ended: "tog slut"
  },
  doorNeeds: {
    none: "utan avtal",
    card: "kräver kort",
    contract: "kräver avtal"
  },
  placesInTime: {
    inTime: "förslaget ger plats i tid",
    possible: "plats i tid finns",
    noneInTime: "ingen plats i tid",
    notInPool: "är inte med i fördelningen"
  },
  notInPool: {
    noReferral: "ingen remiss ännu",
    pending: "väntar på bedömning",
    committed: "har redan en plats",
    refused: "rätt avslagen",
    lane: "står i en egen kö",
    setAside: "kan inte rangordnas"
  },
  careLevels: {
    "inpatient-short": "kort heldygnsvård",
    "inpatient-long": "lång heldygnsvård",
    inpatient: "heldygnsvård",
    outpatient: "öppenvård",
    day: "dagvård",
    detox: "avgiftning"
  },
  weekdays: {
    mon: "måndag",
    tue: "tisdag",
    wed: "onsdag",
    thu: "torsdag",
    fri: "fredag",
    sat: "lördag",
    sun: "söndag"
  },
  commitments: {
    held: "reserverad",
    offered: "erbjuden",
    accepted: "tackat ja"
  },
  certificates: {
    full: "platserna som passar är fulla",
    noneSooner: "ingen ledig plats ger tidigare start",
    noneEligible: "ingen ledig plats passar"
  },
  failedConditions: {
    place: "är redan tagna",
    day: "har ingen dag som passar",
    careLevel: "är på en annan vårdnivå",
    wish: "är inte bland önskemålen",
    need: "saknar något personen behöver",
    admits: "tar inte emot kön eller ålder",
    refusal: "har personen tackat nej till"
  },
  admissions: {
    "sex:failed": "tar inte emot personens kön",
    "ageMin:failed": "tar bara emot äldre",
    "ageMax:failed": "tar bara emot yngre",
    "sex:needsChecking": "måste kontrolleras, eftersom kön inte är känt",
    "ageMin:needsChecking": "måste kontrolleras, eftersom ålder inte är känd",
    "ageMax:needsChecking": "måste kontrolleras, eftersom ålder inte är känd"
  },
  displacements: {
    displaced: "vad platsen kostar andra",
    notInPool: "är inte med i fördelningen",
    notEligible: "platsen passar inte"
  },
  changes: {
    uncovered: "förlorar platsen",
    "more-late": "startar längre efter tidsgränsen",
    "wish-lost": "får ett mindre önskat ställe",
    "care-level-lost": "får en mindre önskad vårdnivå",
    "window-missed": "missar nu-fönstret",
    "start-later": "startar senare, men i tid"
  },
  violations: {
    unknownReferral: "remissen finns inte",
    unknownVacancy: "den lediga platsen finns inte",
    notInPool: "är inte med i fördelningen",
    repeated: "står två gånger",
    missing: "saknas i förslaget",
    outOfOrder: "står i fel ordning",
    overCapacity: "fler än det finns plats för",
    notEligible: "platsen passar inte",
    wrongStart: "fel startdag",
    wrongDaysLate: "fel antal dagar för sent",
    wrongWishRank: "fel önskenummer",
    wrongInWindow: "fel om nu-fönstret",
    wrongPlacesLeft: "fel antal platser kvar",
    wrongGainedByOneMore: "fel om vem en plats till skulle ge plats",
    wrongRingFirst: "fel om att ringa först",
    certificateMissing: "motiveringen saknas",
    certificateFalse: "motiveringen håller inte",
    certificateNeedless: "motiveringen är överflödig",
    levelWorse: "någon kunde ha fått det bättre utan att andra fick det sämre"
  },
  faults: {
    missing: "saknas",
    "unknown-field": "är inget fält här",
    invalid: "har fel form",
    "more-faults": "det finns fler fel än dem som visas",
    repeated: "står redan här",
    unknown: "är inte känt här",
    "unknown-record": "finns inte här",
    taken: "id:t används redan",
    "after-as-of": "är efter datas tidpunkt",
    "in-the-future": "ligger i framtiden",
    reversed: "slutar innan det börjar",
    "before-opening": "är innan nu-fönstret öppnade",
    "window-closed": "nu-fönstret är stängt; öppna ett nytt",
    "not-confirmable": "kan inte bekräftas; öppna ett nytt nu-fönster",
    "over-capacity": "fler platser är bundna än det finns",
    "not-allowed": "ska inte vara med",
    "not-increasing": "ska stiga",
    "not-total": "sista nyckeln ska vara id",
    "out-of-range": "är utanför gränserna",
    "wrong-kind": "är av fel slag",
    "wrong-unit": "är i fel enhet",
    uncited: "saknar källa",
    weights: "vikterna ska bli 100 tillsammans",
    unreadable: "kan inte läsas"
  }
} satisfies CodeWords
