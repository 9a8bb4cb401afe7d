import type { RulePack, Scale } from "./RulePack.ts"

const rating = (code: string, circumstance: string, weight: number): Scale => ({
  code,
  circumstance,
  weight,
  ratings: [
    { from: 1, rating: 25 },
    { from: 2, rating: 50 },
    { from: 3, rating: 75 },
    { from: 4, rating: 100 }
  ],
  cites: ["assumption"]
})

/**
 * For a unit without a national guide: the other known form of order, points from rating scales (0 none … 4 greatest) with weights that sum
 * to 100, and dates by assumption. Two of the scales are criteria of the Norwegian priority regulation (severity, benefit), without its figures;
 * the third, the social situation, is ours.
 */
export const generic: RulePack = {
  format: "samsyn.rule-pack/1",
  id: "generic",
  version: "2026-11-21",
  title: { nb: "Enhet uten nasjonal veileder", sv: "Enhet utan nationell vägledning", en: "Unit without a national guide" },
  jurisdiction: "none",
  sources: [
    {
      id: "three-criteria",
      title: "Severity, benefit and resource use are weighed together (Meld. St. 34 (2015–2016), as restated by Helsedirektoratet)",
      language: "en",
      address: "helsedirektoratet.no/veiledere/prioriteringsveiledere",
      seenOn: "2026-11-21"
    },
    {
      id: "festinger-2002",
      title: "Festinger et al. 2002, Addictive Behaviors 27:131–137",
      language: "en",
      address: "doi 10.1016/S0306-4603(00)00172-1",
      seenOn: "2026-11-21"
    }
  ],
  decisions: "undated",
  fallback: {
    latestStart: { weeks: 12 },
    assumption: "No guide: twelve weeks is the longest of the guiding times found in the Norwegian guide (alcohol, opiates, gambling)."
  },
  clocks: [{ code: "assessment", within: { workingDays: 10 }, cites: ["assumption"] }],
  lanes: [
    { code: "emergency", name: { nb: "Øyeblikkelig hjelp", sv: "Akut hjälp", en: "Emergency" }, ranked: false },
    { code: "ordinary", name: { nb: "Ordinær", sv: "Ordinarie", en: "Ordinary" }, ranked: true }
  ],
  conditions: [
    {
      code: "substance-use",
      name: { nb: "Rusmiddelproblem", sv: "Drogproblem", en: "Substance-use problem" },
      latestStart: null,
      exceptions: [],
      considerEmergency: true,
      circumstances: ["severity", "benefit", "social-situation"],
      cites: ["assumption"]
    },
    {
      code: "gambling",
      name: { nb: "Spilleproblem", sv: "Spelproblem", en: "Gambling problem" },
      latestStart: null,
      exceptions: [],
      considerEmergency: false,
      circumstances: ["severity", "benefit", "social-situation"],
      cites: ["assumption"]
    }
  ],
  circumstances: [
    {
      code: "severity",
      name: { nb: "Alvorlighet (0–4)", sv: "Svårighetsgrad (0–4)", en: "Severity (0–4)" },
      value: "number",
      range: { least: 0, most: 4 },
      effect: "assess-individually",
      cites: ["three-criteria"]
    },
    {
      code: "benefit",
      name: { nb: "Forventet nytte (0–4)", sv: "Förväntad nytta (0–4)", en: "Expected benefit (0–4)" },
      value: "number",
      range: { least: 0, most: 4 },
      effect: "assess-individually",
      cites: ["three-criteria"]
    },
    {
      code: "social-situation",
      name: { nb: "Sosial situasjon (0–4)", sv: "Social situation (0–4)", en: "Social situation (0–4)" },
      value: "number",
      range: { least: 0, most: 4 },
      effect: "assess-individually",
      cites: ["assumption"]
    }
  ],
  order: {
    place: ["lane", "points", "latest-start", "seniority", "lot", "id"],
    assessment: ["lane", "assessment-due", "seniority", "lot", "id"]
  },
  points: [rating("severity", "severity", 50), rating("benefit", "benefit", 30), rating("social-situation", "social-situation", 20)],
  triggers: [
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
      doors: ["walk-in"],
      evidence: {
        grade: "low",
        says: "In one small trial 72 % of those offered a first outpatient appointment the next day came, 41 % after three days, 38 % after seven.",
        doesNotSay: "Nothing about residential places, and nothing about how fast motivation fades."
      },
      cites: ["festinger-2002", "assumption"]
    }
  ],
  doors: [{ code: "walk-in", name: { nb: "Åpent møtested", sv: "Öppen mötesplats", en: "Walk-in" } }],
  features: ["detox", "dual-diagnosis", "women-only", "family", "oat", "youth"],
  declineReasons: [
    {
      code: "wants-other-place",
      name: { nb: "Ønsker et annet sted", sv: "Önskar en annan plats", en: "Wants another place" },
      consequence: "re-offer"
    },
    { code: "not-now", name: { nb: "Ikke nå", sv: "Inte nu", en: "Not now" }, consequence: { park: { days: 14 } } },
    {
      code: "outside-target-group",
      name: { nb: "Utenfor målgruppen", sv: "Utanför målgruppen", en: "Outside target group" },
      consequence: "until-reassessed"
    }
  ],
  skipReasons: [
    { code: "individual-assessment", name: { nb: "Individuell vurdering", sv: "Individuell bedömning", en: "Individual assessment" } }
  ],
  staleAfter: { days: 3 },
  assumptions: ["/staleAfter", "/declineReasons"]
}
