/** Words for codes that no rule pack names. */
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
    "oat-team": "LAR-team"
  },
  careLevels: {
    "inpatient-short": "korttids døgnopphold",
    "inpatient-long": "langtids døgnopphold",
    inpatient: "døgnopphold",
    outpatient: "poliklinikk",
    day: "dagbehandling",
    detox: "avrusning"
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
  lanes: { emergency: "øyeblikkelig hjelp", ordinary: "ordinær", compulsory: "tvang" },
  sexes: { female: "kvinne", male: "mann", other: "annet kjønn" },
  windowKinds: {
    legal: "rettsfrist",
    norm: "faglig norm",
    readiness: "motivasjon",
    danger: "fare",
    opportunity: "anledning"
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
  hows: { "in-person": "ansikt til ansikt", "in person": "ansikt til ansikt", phone: "på telefon", message: "med melding" },
  doorNeeds: { none: "uten avtale", card: "krever kort", contract: "krever avtale" },
  sources: { referral: "henvisningen", assessment: "vurderingen", nearby: "de nære", person: "personen" },
  bases: { "first-hand": "så selv", told: "fortalt" },
  domains: { health: "helse", social: "bolig og hverdag", own: "egne ord" },
  audiences: { unit: "enheten", nearby: "de nære", person: "personen" },
  languages: { nb: "norsk", nn: "nynorsk", se: "nordsamisk", sv: "svensk", en: "engelsk", pl: "polsk", so: "somali", ar: "arabisk" }
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
