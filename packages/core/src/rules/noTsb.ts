import type { Circumstance, Condition, RulePack, Trigger } from "./RulePack.ts"

const seenOn = "2026-11-21"

const sources: RulePack["sources"] = [
  {
    id: "guide-alcohol",
    title: "Prioriteringsveileder TSB: avhengighet, alkohol som hovedrusmiddel",
    language: "nb",
    address: "helsedirektoratet.no/retningslinjer/tverrfaglig-spesialisert-rusbehandling-tsb/seksjon?Tittel=avhengighet-9671",
    seenOn
  },
  {
    id: "guide-opiates",
    title: "Prioriteringsveileder TSB: avhengighet, opiater (tekst fra 2015)",
    language: "nb",
    address: "01.fastlegeportalen.no/veiledere/recommendation/11503/",
    seenOn
  },
  {
    id: "guide-gambling",
    title: "Prioriteringsveileder TSB: patologisk spillelidenskap",
    language: "nb",
    address:
      "helsedirektoratet.no/retningslinjer/tverrfaglig-spesialisert-rusbehandling-tsb/seksjon?Tittel=patologisk-spillelidenskap-9675",
    seenOn
  },
  {
    id: "code-list-8478",
    title: "Tilstandskoder, OID 2.16.578.1.12.4.1.1.8478, in the display files of Norsk helsenett",
    language: "en",
    address: "github.com/NorskHelsenett/kith-visningsfiler, commit 7a97da8",
    seenOn
  },
  {
    id: "pbrl-2-2",
    title: "Pasient- og brukerrettighetsloven § 2-2, as restated in Prop. 55 L (2018–2019) ch. 5",
    language: "en",
    address: "regjeringen.no/no/dokumenter/prop.-55-l-20182019/id2633049/?ch=5",
    seenOn
  },
  {
    id: "overdose-weight",
    title: "Helsedirektoratet, follow-up after overdose: earlier overdoses are given weight",
    language: "en",
    address: "helsedirektoratet.no/nasjonale-forlop/rusbehandling-tsb/akuttbehandling-og-oppfolging-etter-rusmiddeloverdose",
    seenOn
  },
  {
    id: "regret-card",
    title: "Helsedirektoratet 4.2, angrekort: open return for 48 hours (30.09.2022)",
    language: "en",
    address:
      "helsedirektoratet.no/nasjonale-forlop/rusbehandling-tsb/akuttbehandling-og-oppfolging-etter-rusmiddeloverdose/aktiviteter-og-tiltak-fra-tjenesteytere",
    seenOn
  },
  {
    id: "flow-times",
    title:
      "Helsedirektoratet, forløpstider TSB (04.02.2019): from the end of detox to other treatment 0 days inpatient, at most 3 outpatient",
    language: "en",
    address: "helsedirektoratet.no/pakkeforlop/rusbehandling-tsb/forlopstider-rusbehandling-tsb-pakkeforlop",
    seenOn
  },
  {
    id: "code-list-8442",
    title: "Legal basis, § 10-4: up to three weeks from admission, in the display files of Norsk helsenett",
    language: "en",
    address: "github.com/NorskHelsenett/kith-visningsfiler, commit 7a97da8",
    seenOn
  },
  {
    id: "festinger-1995",
    title: "Festinger et al. 1995, Addictive Behaviors 20",
    language: "en",
    address: "researchprofiles.library.pcom.edu/en/publications/pretreatment-dropout",
    seenOn
  },
  {
    id: "festinger-2002",
    title: "Festinger et al. 2002, Addictive Behaviors 27:131–137",
    language: "en",
    address: "doi 10.1016/S0306-4603(00)00172-1",
    seenOn
  },
  {
    id: "bukten-2017",
    title: "Bukten et al. 2017, Addiction 112:1432 (Norway 2000–2014)",
    language: "en",
    address: "doi 10.1111/add.13803",
    seenOn
  },
  {
    id: "merrall-2010",
    title: "Merrall et al. 2010, meta-analysis of deaths after release",
    language: "en",
    address: "PMC2955973",
    seenOn
  },
  {
    id: "ravndal-amundsen",
    title: "Ravndal and Amundsen, mortality after discharge from inpatient treatment (Norway, 11 units, n = 276)",
    language: "en",
    address: "EMCDDA library",
    seenOn
  },
  {
    id: "weiner-2020",
    title: "Weiner et al. 2020, one-year mortality after non-fatal overdose (n = 11,557)",
    language: "en",
    address: "PubMed 31229387",
    seenOn
  },
  { id: "cornish-2010", title: "Cornish et al. 2010, BMJ 341:c5475 (n = 5,577)", language: "en", address: "doi 10.1136/bmj.c5475", seenOn },
  {
    id: "mekonnen-2026",
    title: "Mekonnen et al. 2026, gap between detox and residential care (Alberta, n = 4,915)",
    language: "en",
    address: "doi 10.1111/ajad.70159",
    seenOn
  }
]

const circumstance = (code: string, nb: string, sv: string, en: string, cites: ReadonlyArray<string>): Circumstance => ({
  code,
  name: { nb, sv, en },
  value: "flag",
  effect: "assess-individually",
  cites
})

const alcohol = ["guide-alcohol"]
const opiates = ["guide-opiates"]
const drugs = [...alcohol, ...opiates]
const all = [...drugs, "guide-gambling"]

const circumstances: ReadonlyArray<Circumstance> = [
  {
    code: "alcohol-units-per-day",
    name: { nb: "Alkoholenheter per døgn", sv: "Alkoholenheter per dygn", en: "Alcohol units a day" },
    value: "number",
    unit: "units/day",
    // Against slips of the pen only: the range is our assumption, the figure that counts is the guide's.
    range: { least: 0, most: 200 },
    effect: "date",
    cites: [...alcohol, "assumption"]
  },
  { code: "injecting", name: { nb: "Injiserer", sv: "Injicerar", en: "Injects" }, value: "flag", effect: "date", cites: opiates },
  {
    code: "injecting-groin-or-neck",
    name: { nb: "Injiserer i lyske eller hals", sv: "Injicerar i ljumske eller hals", en: "Injects in groin or neck" },
    value: "flag",
    effect: "date",
    cites: opiates
  },
  circumstance("suicidality", "Suicidalitet", "Suicidalitet", "Suicidality", all),
  circumstance("pregnancy", "Graviditet", "Graviditet", "Pregnancy", all),
  circumstance("mental-comorbidity", "Psykisk komorbiditet", "Psykisk samsjuklighet", "Mental comorbidity", all),
  circumstance("somatic-comorbidity", "Somatisk komorbiditet", "Somatisk samsjuklighet", "Somatic comorbidity", drugs),
  circumstance(
    "care-for-children",
    "Omsorgsansvar for barn under 18 år, eller annet omsorgsansvar",
    "Omsorgsansvar för barn under 18 år, eller annat omsorgsansvar",
    "Care for children under 18, or other care duty",
    all
  ),
  circumstance("risk-of-losing-home", "Står i fare for å miste bolig", "Riskerar att mista bostaden", "About to lose the home", all),
  circumstance(
    "risk-of-losing-school-or-work",
    "Står i fare for å miste skole eller arbeid",
    "Riskerar att mista skola eller arbete",
    "About to lose school or work",
    all
  ),
  circumstance(
    "risk-of-losing-relations",
    "Står i fare for å miste bærende sosiale relasjoner eller familie",
    "Riskerar att mista bärande sociala relationer eller familj",
    "About to lose a supporting relation or family",
    all
  ),
  circumstance("low-or-high-age", "Lav eller høy alder", "Låg eller hög ålder", "Low or high age", drugs),
  circumstance(
    "own-goals-and-burden",
    "Egne mål, ønsker og opplevd lidelsestrykk",
    "Egna mål, önskemål och upplevt lidande",
    "Own goals, wishes and felt burden",
    all
  ),
  circumstance(
    "other-substances",
    "Aktiv bruk av andre rusmidler eller medikamenter",
    "Aktivt bruk av andra droger eller läkemedel",
    "Active use of other substances or medicines",
    all
  ),
  circumstance(
    "kind-of-alcohol",
    "Type alkohol, for eksempel teknisk sprit",
    "Typ av alkohol, till exempel teknisk sprit",
    "Kind of alcohol, such as technical spirit",
    alcohol
  ),
  circumstance(
    "changed-reaction",
    "Endret reaksjon på rusmiddelet",
    "Ändrad reaktion på drogen",
    "Changed reaction to the substance",
    drugs
  ),
  circumstance("risky-behaviour-change", "Risikofylt atferdsendring", "Riskfylld beteendeförändring", "Risky change of behaviour", drugs),
  circumstance(
    "no-sleep-or-food",
    "Opphørt søvn og dårlig ernæring",
    "Upphörd sömn och dålig näring",
    "Sleep stopped and poor nutrition",
    all
  ),
  circumstance("threatening-delirium", "Truende delir", "Hotande delirium", "Threatening delirium", alcohol),
  circumstance("sex-matters", "Kjønn har betydning", "Kön har betydelse", "Sex matters", alcohol),
  circumstance(
    "risk-of-cognitive-failure",
    "Risiko for alkoholrelatert kognitiv svikt",
    "Risk för alkoholrelaterad kognitiv svikt",
    "Risk of alcohol-related cognitive failure",
    alcohol
  ),
  circumstance("destructive-behaviour", "(Selv)destruktiv atferd", "(Själv)destruktivt beteende", "(Self-)destructive behaviour", drugs),
  circumstance(
    "administration-route",
    "Administrasjonsmåte har betydning",
    "Administreringssätt har betydelse",
    "Administration route matters",
    opiates
  ),
  circumstance("overdose-risk", "Overdoserisiko", "Överdosrisk", "Overdose risk", opiates),
  circumstance(
    "risk-of-severe-withdrawal",
    "Risiko for alvorlige abstinensreaksjoner",
    "Risk för svåra abstinensreaktioner",
    "Risk of severe withdrawal",
    opiates
  ),
  circumstance("debt", "Gjeldssituasjon", "Skuldsituation", "Debt", ["guide-gambling"]),
  circumstance("earlier-overdose", "Tidligere overdose", "Tidigare överdos", "Earlier overdose", ["overdose-weight"]),
  circumstance("homeless", "Uten bolig", "Utan bostad", "Without a home", ["assumption"])
]

const condition = (code: string, nb: string, sv: string, en: string): Condition => ({
  code,
  name: { nb, sv, en },
  latestStart: null,
  exceptions: [],
  considerEmergency: false,
  circumstances: [],
  cites: ["code-list-8478"]
})

const conditions: ReadonlyArray<Condition> = [
  condition("300100", "Risikofylt bruk av rusmidler", "Riskfyllt bruk av droger", "Risky use of substances"),
  {
    code: "300201",
    name: { nb: "Avhengighet, alkohol som hovedrusmiddel", sv: "Beroende, alkohol som huvuddrog", en: "Dependence, mainly alcohol" },
    latestStart: { weeks: 6 },
    considerEmergency: true,
    cites: alcohol,
    exceptions: [
      { code: "over-20-units", when: { circumstance: "alcohol-units-per-day", over: 20 }, latestStart: { weeks: 2 }, cites: alcohol },
      { code: "under-23", when: { ageUnder: 23 }, latestStart: { weeks: 4 }, cites: alcohol }
    ],
    circumstances: [
      "suicidality",
      "pregnancy",
      "mental-comorbidity",
      "somatic-comorbidity",
      "care-for-children",
      "risk-of-losing-home",
      "risk-of-losing-school-or-work",
      "risk-of-losing-relations",
      "low-or-high-age",
      "own-goals-and-burden",
      "other-substances",
      "kind-of-alcohol",
      "changed-reaction",
      "risky-behaviour-change",
      "no-sleep-or-food",
      "threatening-delirium",
      "sex-matters",
      "risk-of-cognitive-failure",
      "destructive-behaviour"
    ]
  },
  condition("300202", "Avhengighet, cannabis", "Beroende, cannabis", "Dependence, cannabis"),
  {
    code: "300203",
    name: { nb: "Avhengighet, opiater", sv: "Beroende, opiater", en: "Dependence, opiates" },
    latestStart: { weeks: 12 },
    considerEmergency: true,
    cites: opiates,
    exceptions: [
      { code: "injecting", when: { circumstance: "injecting", is: true }, latestStart: { weeks: 4 }, cites: opiates },
      {
        code: "groin-or-neck",
        when: {
          all: [
            { circumstance: "injecting", is: true },
            { circumstance: "injecting-groin-or-neck", is: true }
          ]
        },
        latestStart: { weeks: 2 },
        cites: opiates
      },
      { code: "under-23", when: { ageUnder: 23 }, latestStart: { weeks: 4 }, cites: opiates }
    ],
    circumstances: [
      "suicidality",
      "pregnancy",
      "mental-comorbidity",
      "somatic-comorbidity",
      "care-for-children",
      "risk-of-losing-home",
      "risk-of-losing-school-or-work",
      "risk-of-losing-relations",
      "low-or-high-age",
      "own-goals-and-burden",
      "administration-route",
      "changed-reaction",
      "risky-behaviour-change",
      "other-substances",
      "overdose-risk",
      "risk-of-severe-withdrawal",
      "no-sleep-or-food",
      "destructive-behaviour"
    ]
  },
  condition("300204", "Avhengighet, sentralstimulerende midler", "Beroende, centralstimulantia", "Dependence, stimulants"),
  condition("300205", "Legemiddelavhengighet", "Läkemedelsberoende", "Dependence, medicines"),
  condition("300502", "Uavklart rusmiddelproblem, under 23 år", "Oklart drogproblem, under 23 år", "Unclear substance problem, under 23"),
  condition("300503", "Uavklart rusmiddelproblem, over 23 år", "Oklart drogproblem, över 23 år", "Unclear substance problem, over 23"),
  condition(
    "300600",
    "Risiko for reaktivering av tidligere alvorlig avhengighetstilstand",
    "Risk för återaktivering av tidigare svårt beroendetillstånd",
    "Risk of reactivating an earlier severe addiction"
  ),
  condition("300700", "Andre rusmidler", "Andra droger", "Other substances"),
  {
    code: "300800",
    name: { nb: "Patologisk spillelidenskap", sv: "Spelberoende", en: "Pathological gambling" },
    latestStart: { weeks: 12 },
    considerEmergency: false,
    cites: ["guide-gambling"],
    exceptions: [{ code: "under-23", when: { ageUnder: 23 }, latestStart: { weeks: 4 }, cites: ["guide-gambling"] }],
    circumstances: [
      "suicidality",
      "mental-comorbidity",
      "care-for-children",
      "pregnancy",
      "risk-of-losing-home",
      "risk-of-losing-school-or-work",
      "risk-of-losing-relations",
      "debt",
      "own-goals-and-burden",
      "other-substances",
      "no-sleep-or-food"
    ]
  },
  condition("300900", "Doping, androgene anabole steroider", "Doping, androgena anabola steroider", "Doping, androgenic anabolic steroids")
]

const ourAssumption = { grade: "assumption", says: "", doesNotSay: "How long this lasts is our assumption; a unit sets its own." }

const triggers: ReadonlyArray<Trigger> = [
  {
    code: "asked-for-help",
    name: { nb: "Ba om hjelp", sv: "Bad om hjälp", en: "Asked for help" },
    kind: "readiness",
    confirmable: true,
    contactWithin: { hours: 24 },
    phases: [
      { name: "hot", until: { hours: 24 } },
      { name: "warm", until: { hours: 72 } },
      { name: "plateau", until: { days: 7 } }
    ],
    doors: ["advice-line", "user-controlled-admission", "walk-in"],
    evidence: {
      grade: "low",
      says: "In one small trial 72 % of those offered a first outpatient appointment the next day came, 41 % after three days, 38 % after seven; in an earlier study the largest fall was in the first 24 hours.",
      doesNotSay:
        "Nothing about residential places, and nothing about how fast motivation fades: no study measures a half-life of motivation. The steps are our assumption."
    },
    cites: ["festinger-1995", "festinger-2002", "assumption"]
  },
  {
    code: "regret-card",
    name: { nb: "Angrekort, åpen retur i 48 timer", sv: "Öppen retur i 48 timmar", en: "Regret card, open return for 48 hours" },
    kind: "norm",
    confirmable: false,
    contactWithin: { hours: 12 },
    phases: [{ name: "open", until: { hours: 48 } }],
    doors: ["open-return"],
    evidence: {
      grade: "norm",
      says: "After overdose care a person who said no has an open return for 48 hours, with no new referral.",
      doesNotSay: "By when someone should talk with the person: the 12 hours are our assumption."
    },
    cites: ["regret-card", "assumption"]
  },
  {
    code: "detox-ends",
    name: { nb: "Avrusning avsluttes", sv: "Avgiftning avslutas", en: "Detox ends" },
    kind: "norm",
    confirmable: false,
    contactWithin: { hours: 0 },
    phases: [
      { name: "due", until: { days: 3 } },
      { name: "gap", until: { days: 14 } }
    ],
    doors: ["advice-line", "user-controlled-admission"],
    evidence: {
      grade: "norm",
      says: "From the end of detox to other treatment: 0 days inpatient, at most 3 days outpatient. A gap over 14 days went with more readmissions in one observational study.",
      doesNotSay:
        "That a shorter gap by itself causes fewer readmissions; and that someone must talk with the person at once is our assumption."
    },
    cites: ["flow-times", "mekonnen-2026", "assumption"]
  },
  {
    code: "section-10-4-ends",
    name: {
      nb: "Tilbakehold etter eget samtykke (§ 10-4) utløper",
      sv: "Kvarhållande på eget samtycke (§ 10-4) upphör",
      en: "Retention on own consent (§ 10-4) ends"
    },
    kind: "legal",
    confirmable: false,
    contactWithin: { hours: 24 },
    phases: [{ name: "open", until: { weeks: 3 } }],
    doors: ["advice-line"],
    evidence: {
      grade: "norm",
      says: "Up to three weeks from admission.",
      doesNotSay: "By when someone should talk with the person: the 24 hours are our assumption."
    },
    cites: ["code-list-8442", "assumption"]
  },
  {
    code: "released-from-prison",
    name: { nb: "Løslatt fra fengsel", sv: "Frigiven från fängelse", en: "Released from prison" },
    kind: "danger",
    confirmable: false,
    contactWithin: { hours: 0 },
    phases: [
      { name: "highest", until: { days: 7 } },
      { name: "raised", until: { days: 28 } }
    ],
    doors: ["low-threshold-oat", "advice-line", "walk-in"],
    evidence: {
      grade: "good",
      says: "In Norway 2000–2014 overdose was 85 % of deaths in the first week after release; over six systems deaths in weeks 1 and 2 were 3 to 8 times those of weeks 3 to 12, and weeks 3 and 4 still 1.7 times.",
      doesNotSay: "Whether a rehab place in those weeks changes it; and that someone must talk with the person at once is our assumption."
    },
    cites: ["bukten-2017", "merrall-2010", "assumption"]
  },
  {
    code: "left-inpatient",
    name: { nb: "Avbrøt døgnbehandling", sv: "Avbröt slutenvård", en: "Left inpatient treatment" },
    kind: "danger",
    confirmable: false,
    contactWithin: { hours: 24 },
    phases: [
      { name: "highest", until: { days: 7 } },
      { name: "raised", until: { days: 28 } }
    ],
    doors: ["open-return", "low-threshold-oat", "walk-in"],
    evidence: {
      grade: "moderate",
      says: "After leaving medication-free inpatient treatment in Norway 6 of 276 died in the first four weeks, all of opiate overdose and all drop-outs.",
      doesNotSay: "How the weeks divide: the first phase of seven days, and the 24 hours, are our assumption."
    },
    cites: ["ravndal-amundsen", "assumption"]
  },
  {
    code: "overdose",
    name: { nb: "Ikke-dødelig overdose", sv: "Icke-dödlig överdos", en: "Non-fatal overdose" },
    kind: "danger",
    confirmable: false,
    contactWithin: { hours: 12 },
    phases: [
      { name: "highest", until: { days: 2 } },
      { name: "raised", until: { days: 30 } }
    ],
    doors: ["open-return", "low-threshold-oat", "emergency-tsb"],
    evidence: {
      grade: "good",
      says: "Of 11,557 treated for overdose in Massachusetts 0.25 % died within 2 days, 1.1 % within a month and 5.5 % within a year.",
      doesNotSay: "By when someone should talk with the person: the 12 hours are our assumption."
    },
    cites: ["weiner-2020", "assumption"]
  },
  {
    code: "oat-stopped",
    name: { nb: "LAR avsluttet", sv: "LARO avslutad", en: "Opioid agonist treatment stopped" },
    kind: "danger",
    confirmable: false,
    contactWithin: { hours: 24 },
    phases: [
      { name: "highest", until: { days: 14 } },
      { name: "raised", until: { days: 28 } }
    ],
    doors: ["low-threshold-oat", "emergency-tsb"],
    evidence: {
      grade: "good",
      says: "Deaths per 100 person-years: 4.8 in weeks 1 and 2 after stopping, 4.3 in weeks 3 and 4, 0.95 later.",
      doesNotSay: "By when someone should talk with the person: the 24 hours are our assumption."
    },
    cites: ["cornish-2010", "assumption"]
  },
  ...(
    [
      ["home-ends", "Bolig opphører", "Bostad upphör", "Home ends"],
      ["child-placed", "Barn plassert", "Barn placerat", "Child placed"],
      ["escort-available", "Følge eller transport ordnet", "Följe eller transport ordnat", "Escort or transport arranged"],
      ["relation-turns", "En bærende relasjon snur", "En bärande relation vänder", "A supporting relation turns"]
    ] as const
  ).map(
    ([code, nb, sv, en]): Trigger => ({
      code,
      name: { nb, sv, en },
      kind: "opportunity",
      confirmable: false,
      contactWithin: { hours: 24 },
      phases: [{ name: "open", until: { days: 28 } }],
      doors: ["advice-line", "walk-in"],
      evidence: ourAssumption,
      cites: ["assumption"]
    })
  )
]

/**
 * The Norwegian rules for specialist substance-use treatment (TSB): only figures found in a source; where none was found the
 * latest start is null and the assessor sets it. Sources and their limits: docs/vocabulary.md and the pack's own `sources`.
 */
export const noTsb: RulePack = {
  format: "samsyn.rule-pack/1",
  id: "no-tsb",
  version: "2026-11-21",
  title: {
    nb: "Tverrfaglig spesialisert rusbehandling (TSB), Norge",
    sv: "Tvärfacklig specialiserad beroendevård (TSB), Norge",
    en: "Specialist substance-use treatment (TSB), Norway"
  },
  jurisdiction: "NO",
  sources,
  decisions: "dated",
  clocks: [{ code: "assessment", within: { workingDays: 10 }, cites: ["pbrl-2-2"] }],
  lanes: [
    { code: "emergency", name: { nb: "Øyeblikkelig hjelp", sv: "Akut hjälp", en: "Emergency" }, ranked: false },
    { code: "ordinary", name: { nb: "Ordinær", sv: "Ordinarie", en: "Ordinary" }, ranked: true },
    { code: "compulsory", name: { nb: "Tvang", sv: "Tvång", en: "Compulsory" }, ranked: false }
  ],
  conditions,
  circumstances,
  order: {
    place: ["lane", "latest-start", "seniority", "lot", "id"],
    assessment: ["lane", "assessment-due", "seniority", "lot", "id"]
  },
  triggers,
  doors: [
    { code: "advice-line", name: { nb: "Råd til henviser", sv: "Råd till remittent", en: "Advice to referrer" } },
    { code: "open-return", name: { nb: "Åpen retur", sv: "Öppen retur", en: "Open return" } },
    {
      code: "user-controlled-admission",
      name: { nb: "Brukerstyrt innleggelse", sv: "Självvald inläggning", en: "User-controlled admission" }
    },
    { code: "low-threshold-oat", name: { nb: "Lavterskel-LAR", sv: "Lågtröskel-LARO", en: "Low-threshold opioid agonist treatment" } },
    {
      code: "emergency-tsb",
      name: { nb: "Akutt TSB, lege hele døgnet", sv: "Akut TSB, läkare dygnet runt", en: "Emergency TSB, doctor day and night" }
    },
    { code: "walk-in", name: { nb: "Åpent møtested", sv: "Öppen mötesplats", en: "Walk-in" } }
  ],
  features: [
    "detox",
    "dual-diagnosis",
    "oat",
    "family",
    "therapeutic-community",
    "gambling",
    "first-episode-psychosis",
    "long-term-functional-failure",
    "section-12",
    "pregnancy",
    "women-only",
    "men-only",
    "youth",
    "child-along",
    "couple",
    "wheelchair",
    "interpreter"
  ],
  declineReasons: [
    { code: "8722-1", name: { nb: "Ingen plass", sv: "Ingen plats", en: "No place" }, consequence: "re-offer" },
    {
      code: "8722-2",
      name: { nb: "Ingen betalingsgaranti", sv: "Ingen betalningsgaranti", en: "No funding guarantee" },
      consequence: "re-offer"
    },
    {
      code: "8722-3",
      name: { nb: "Utenfor målgruppen", sv: "Utanför målgruppen", en: "Outside target group" },
      consequence: "until-reassessed"
    },
    {
      code: "8722-4",
      name: { nb: "Utenfor opptaksområdet", sv: "Utanför upptagningsområdet", en: "Outside area" },
      consequence: "until-reassessed"
    },
    {
      code: "8722-5",
      name: {
        nb: "Dårlig erfaring fra tidligere behandling",
        sv: "Dålig erfarenhet av tidigare behandling",
        en: "Bad experience of earlier treatment"
      },
      consequence: "until-reassessed"
    },
    { code: "8722-6", name: { nb: "Annet", sv: "Annat", en: "Other" }, consequence: { park: { days: 14 } } },
    {
      code: "wants-other-place",
      name: { nb: "Ønsker et annet sted", sv: "Önskar en annan plats", en: "Wants another place" },
      consequence: "re-offer"
    },
    { code: "not-now", name: { nb: "Ikke nå", sv: "Inte nu", en: "Not now" }, consequence: { park: { days: 14 } } }
  ],
  skipReasons: [
    { code: "clinical-mix", name: { nb: "Sammensetning i avdelingen", sv: "Sammansättning på avdelningen", en: "Clinical mix" } },
    { code: "travel", name: { nb: "Reise", sv: "Resa", en: "Travel" } },
    { code: "individual-assessment", name: { nb: "Individuell vurdering", sv: "Individuell bedömning", en: "Individual assessment" } }
  ],
  staleAfter: { days: 3 },
  assumptions: ["/staleAfter", "/declineReasons"]
}
