import type { CaseworkEvent, DecisionRecord, Records } from "@samsyn/casework"
import type { Snapshot } from "@samsyn/core"

const by = { role: "milieu-therapist", service: "solbakken" }
const at = "2026-11-20T18:00:00Z"
const step = { at, by }

/** One record of every list that is about someone, each holding words that nobody else's records hold: they begin with `name`. What is about nobody is empty. */
export function lifeOf(name: string, { otherName }: { readonly otherName: string }): Records {
  const referralId = `${name}-referral`
  const personKey = `${name}-key`
  const said = (what: string) => `${name}-said-${what}`
  const common = { id: `${name}-fact`, referralId, observedAt: at, recordedAt: at, by, basis: "first-hand", domain: "social" } as const
  const line = (what: string) => ({ id: `${name}-${what}`, text: said(what), at, by, sharedWith: ["nearby", "person"] as const })
  return {
    referrals: [
      {
        id: referralId,
        personKey,
        receivedAt: at,
        seniorityOn: "2026-11-20",
        condition: null,
        lane: "ordinary",
        rights: { outcome: "pending" },
        person: {},
        careLevels: [],
        needs: [],
        wishes: [],
        lot: 1,
        breachKept: {
          told: [{ ...step, latestStartOn: "2026-11-19", on: "2026-11-20", how: "letter" }],
          tried: [{ id: `${name}-tried`, ...step, latestStartOn: "2026-11-19", on: "2026-11-20", remedy: "other-place" }]
        }
      }
    ],
    intakes: [
      {
        id: referralId,
        form: { from: by, parts: [{ part: "help-wanted", text: said("form") }], consent: "yes" },
        askedBack: [],
        onward: [],
        duplicates: [{ ...step, of: `${otherName}-referral`, verdict: "not-a-duplicate" }],
        escalated: []
      }
    ],
    drafts: [
      {
        id: `${name}-draft`,
        by,
        startedAt: at,
        savedAt: at,
        referral: { personKey },
        form: { parts: [{ part: "housing", text: said("draft") }] }
      }
    ],
    approaches: [{ id: `${name}-approach`, personKey, askedAt: at, by, consent: "yes", escalated: [] }],
    decisions: [
      {
        id: `${name}-decision`,
        referralId,
        at,
        by,
        rights: { outcome: "granted", decidedOn: "2026-11-20", latestStartOn: "2026-12-14" },
        condition: null,
        lane: "ordinary",
        reasons: { circumstances: [], text: said("decision") }
      }
    ],
    reassessments: [
      {
        id: `${name}-reassessment`,
        referralId,
        openedAt: at,
        by,
        factIds: [`${name}-fact`],
        rules: [],
        reason: said("reassessment"),
        answerDueOn: "2026-12-01",
        answers: []
      }
    ],
    disagreements: [
      {
        id: `${name}-disagreement`,
        referralId,
        openedAt: at,
        by,
        circumstances: ["injecting"],
        forum: "unit-meeting",
        owner: by,
        dueOn: "2026-12-01"
      }
    ],
    facts: [
      { ...common, circumstance: "injecting", value: true, source: "nearby", sharedWith: ["unit"] },
      { ...common, id: `${name}-fact-free`, circumstance: "injecting", value: true, source: "nearby", sharedWith: ["person"] }
    ],
    notes: [
      {
        ...common,
        id: `${name}-note`,
        source: "nearby",
        sharedWith: ["nearby", "person"],
        text: said("note"),
        factIds: [],
        goalId: `${name}-goal`
      },
      { ...common, id: `${name}-note-hidden`, source: "nearby", sharedWith: ["nearby"], text: said("hidden-note"), factIds: [] },
      {
        ...common,
        id: `${name}-note-health`,
        domain: "health",
        source: "nearby",
        sharedWith: ["unit"],
        text: said("health-note"),
        factIds: []
      }
    ],
    moments: [
      {
        id: `${name}-moment`,
        referralId,
        at,
        recordedAt: at,
        by,
        antecedent: said("antecedent"),
        behaviour: said("behaviour"),
        consequence: said("consequence"),
        sharedWith: ["nearby"]
      }
    ],
    plans: [
      {
        id: referralId,
        ownWords: [line("own-words")],
        goals: [{ ...line("goal") }],
        whereWeAreNow: [{ ...line("now"), sharedWith: ["nearby"] }],
        mustBeInPlace: [],
        ifUnstable: [],
        status: "106",
        responsibilityGroup: []
      }
    ],
    interimHelp: [{ id: `${name}-help`, referralId, kind: "call", offered: step, sharedWith: ["person"] }],
    windows: [
      {
        id: `${name}-window`,
        about: `${name}-approach`,
        trigger: "wants-help-now",
        openedAt: at,
        observedBy: by,
        agreed: "yes",
        confirmedAt: [],
        contacted: []
      }
    ],
    units: [],
    vacancies: [],
    offers: [
      {
        id: `${name}-offer`,
        referralId,
        personKey,
        vacancyId: "v-1",
        startsOn: "2026-12-01",
        state: "offered",
        breach: { by, reason: said("breach"), instead: [{ referralId: `${otherName}-referral`, remedy: "other-place" }] },
        history: []
      }
    ],
    refusals: [{ id: `${name}-refusal`, referralId, unitId: "u-1", reason: "other", at }],
    doors: [],
    duty: [],
    assignments: [
      {
        id: `${name}-assignment`,
        personKey,
        to: { service: "solbakken", subject: `${name}-staff` },
        from: at,
        word: "person",
        recorded: step
      }
    ],
    consents: [{ id: `${name}-consent`, personKey, scope: "referral-to-near", given: { ...step, how: "by-word" } }],
    blocks: [{ id: `${name}-block`, personKey, against: { tag: "role", role: "service" }, set: step }],
    emergencies: [
      {
        id: `${name}-emergency`,
        personKey,
        subject: `${name}-staff`,
        opened: step,
        reason: said("emergency"),
        until: "2026-11-21T18:00:00Z"
      }
    ]
  }
}

/** What an offer rested on: a part of the pile, which holds words of others. */
export const placeRecordOf = (name: string, { otherName }: { readonly otherName: string }): DecisionRecord => {
  const slice: Snapshot = {
    format: "samsyn.snapshot/1",
    asOf: at,
    timeZone: "Europe/Oslo",
    holidays: [],
    rulePack: { id: "no-tsb", version: "1" },
    referrals: [],
    facts: [],
    windows: [],
    approaches: [],
    units: [{ id: "u-1", name: `${otherName}-in-slice`, region: "nord", careLevels: [] }],
    vacancies: [],
    commitments: [],
    refusals: [],
    doors: [],
    duty: []
  }
  return {
    id: `${name}-decision-record`,
    kind: "offer",
    offerId: `${name}-offer`,
    at,
    by,
    engine: "1",
    slice,
    answer: `${otherName}-in-answer`,
    digests: { snapshot: "s", rulePack: "r", proposal: "p" },
    pair: { referralId: "r-1", vacancyId: "v-1" }
  }
}

/** The history of two people: each life alone, then notes of both at once, a second version of each plan, and an offer with what it rested on. */
export function historyOf(one: Records, other: Records, resting: DecisionRecord): ReadonlyArray<CaseworkEvent> {
  const { notes, offers, plans, ...rest } = one
  const later = plans.map((plan) => ({ ...plan, status: "101" as const }))
  const unit = { id: "u-1", name: "Nord", region: "nord", careLevels: [] }
  const vacancy = {
    id: "v-1",
    unitId: "u-1",
    careLevel: "inpatient-short",
    freeFrom: "2026-12-01",
    places: 2,
    features: [],
    admits: {},
    confirmedAt: at
  }
  return [
    { tag: "draft-saved", by, puts: { ...rest, plans, units: [unit], vacancies: [vacancy] } },
    { tag: "draft-saved", by, puts: { ...other, notes: [] } },
    { tag: "note-attached", by, puts: { notes: [...notes, ...other.notes] } },
    { tag: "plan-changed", by, puts: { plans: later } },
    { tag: "place-offered", by, puts: { offers }, decisionRecord: resting }
  ]
}
