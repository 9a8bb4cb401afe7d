import type { NoteWritten } from "@samsyn/application"
import type { Approach, Commitment, Fact, Observer, Referral, Refusal, Window } from "@samsyn/core"
import type { Moments } from "./moments.ts"

/** What is known and what has happened around some of the referrals. */
export interface Stories {
  readonly facts: ReadonlyArray<Fact>
  readonly windows: ReadonlyArray<Window>
  readonly approaches: ReadonlyArray<Approach>
  readonly commitments: ReadonlyArray<Commitment>
  readonly refusals: ReadonlyArray<Refusal>
  readonly notes: ReadonlyArray<{ readonly referralId: string; readonly note: NoteWritten }>
}

const gp: Observer = { role: "gp", service: "storgata-legekontor" }
const assessor: Observer = { role: "assessor", service: "vurderingsenheten" }
const milieuTherapist: Observer = { role: "milieu-therapist", service: "solbakken-bofellesskap" }
const nightStaff: Observer = { role: "milieu-therapist", service: "elvebredden-botiltak" }
const outreach: Observer = { role: "outreach", service: "uteteamet" }
const prisonHealth: Observer = { role: "prison-health", service: "fengselshelsetjenesten" }
const person: Observer = { role: "person", service: "self" }

const everyone = ["unit", "nearby", "person"] as const
const unitAndPerson = ["unit", "person"] as const

/** Stories for the first ones who wait, by condition, so that the pile is worth looking at from both sides. */
export function storiesAt(moments: Moments, referrals: ReadonlyArray<Referral>): Stories {
  const { hoursAgo } = moments
  const waiting = (condition: string) =>
    referrals.filter((each) => each.lane === "ordinary" && each.rights.outcome === "granted" && each.condition === condition)
  const idOf = (list: ReadonlyArray<Referral>, index: number): string => {
    const referral = list[index]
    if (referral === undefined) throw new Error("the synthetic unit has too few referrals for its stories")
    return referral.id
  }
  const alcohol = waiting("300201")
  const opiates = waiting("300203")
  const cannabis = waiting("300202")

  const facts: Array<Fact> = []
  const tell = (
    fact: Pick<Fact, "referralId" | "circumstance" | "value" | "source" | "by"> & { readonly hours: number } & Partial<
        Pick<Fact, "sharedWith" | "basis">
      >
  ) => {
    const { hours, ...told } = fact
    facts.push({
      id: `f-${String(facts.length + 1).padStart(3, "0")}`,
      observedAt: hoursAgo(hours),
      recordedAt: hoursAgo(Math.max(0, hours - 1)),
      basis: fact.source === "referral" ? "told" : "first-hand",
      domain: fact.source === "person" ? "own" : fact.source === "nearby" ? "social" : "health",
      sharedWith: fact.source === "nearby" || fact.source === "person" ? everyone : unitAndPerson,
      ...told
    })
  }

  for (const [index, { id }] of alcohol.entries()) {
    if (index % 4 !== 3)
      tell({
        referralId: id,
        circumstance: "alcohol-units-per-day",
        value: 9 + ((index * 5) % 11),
        source: "referral",
        by: gp,
        hours: 24 * 20
      })
  }
  for (const [index, { id }] of opiates.entries()) {
    if (index % 3 !== 2) tell({ referralId: id, circumstance: "injecting", value: false, source: "referral", by: gp, hours: 24 * 24 })
  }
  tell({ referralId: idOf(alcohol, 0), circumstance: "alcohol-units-per-day", value: 26, source: "nearby", by: milieuTherapist, hours: 31 })
  tell({ referralId: idOf(alcohol, 0), circumstance: "no-sleep-or-food", value: true, source: "nearby", by: milieuTherapist, hours: 31 })
  tell({ referralId: idOf(alcohol, 1), circumstance: "alcohol-units-per-day", value: 22, source: "person", by: person, hours: 50 })
  tell({ referralId: idOf(alcohol, 2), circumstance: "risk-of-losing-home", value: true, source: "nearby", by: nightStaff, hours: 70 })
  tell({ referralId: idOf(alcohol, 3), circumstance: "care-for-children", value: true, source: "person", by: person, hours: 90 })
  tell({ referralId: idOf(alcohol, 4), circumstance: "care-for-children", value: true, source: "assessment", by: assessor, hours: 200 })
  tell({
    referralId: idOf(alcohol, 5),
    circumstance: "suicidality",
    value: true,
    source: "nearby",
    by: nightStaff,
    hours: 12,
    sharedWith: ["nearby", "person"]
  })
  tell({ referralId: idOf(opiates, 0), circumstance: "injecting", value: true, source: "nearby", by: outreach, hours: 40 })
  tell({
    referralId: idOf(opiates, 0),
    circumstance: "injecting-groin-or-neck",
    value: true,
    source: "nearby",
    by: outreach,
    hours: 40,
    basis: "told"
  })
  tell({ referralId: idOf(opiates, 1), circumstance: "injecting", value: true, source: "person", by: person, hours: 100 })
  tell({ referralId: idOf(opiates, 2), circumstance: "overdose-risk", value: true, source: "nearby", by: outreach, hours: 20 })
  tell({
    referralId: idOf(opiates, 3),
    circumstance: "risk-of-losing-relations",
    value: true,
    source: "nearby",
    by: milieuTherapist,
    hours: 160
  })
  for (const index of [5, 7])
    tell({ referralId: idOf(opiates, index), circumstance: "injecting", value: true, source: "nearby", by: outreach, hours: 55 + index })
  for (const index of [6, 9]) {
    tell({
      referralId: idOf(alcohol, index),
      circumstance: "alcohol-units-per-day",
      value: 21 + index,
      source: "nearby",
      by: nightStaff,
      hours: 30 + index
    })
  }
  tell({ referralId: idOf(opiates, 4), circumstance: "injecting", value: true, source: "assessment", by: assessor, hours: 300 })

  return {
    facts,
    windows: windowsAt(moments, {
      overdue: idOf(alcohol, 0),
      talked: idOf(opiates, 0),
      confirmed: idOf(cannabis, 0),
      homeEnds: idOf(alcohol, 2),
      released: idOf(opiates, 2),
      toBeReleased: idOf(opiates, 5),
      regret: idOf(alcohol, 6),
      used: idOf(cannabis, 1),
      approach: "a-1"
    }),
    approaches: [
      {
        id: "a-1",
        personKey: "p-61",
        askedAt: hoursAgo(9),
        by: outreach,
        referralDueOn: moments.daysAhead(1),
        writer: "Uteteamet, med fastlegen"
      }
    ],
    commitments: [
      { referralId: idOf(alcohol, 7), vacancyId: "v-01", startsOn: moments.daysAhead(2), state: "offered", until: moments.daysAhead(1) }
    ],
    refusals: [
      { referralId: idOf(alcohol, 8), unitId: "u-fjordglott", reason: "wants-other-place", at: hoursAgo(24 * 6) },
      { referralId: idOf(opiates, 6), unitId: "u-asgarden", reason: "not-now", at: hoursAgo(20) },
      {
        referralId: idOf(cannabis, 2),
        unitId: "u-kveldsol",
        reason: "8722-3",
        at: hoursAgo(24 * 9),
        until: moments.daysAhead(30)
      }
    ],
    notes: notesAt(moments, { wantsHelp: idOf(alcohol, 0), homeEnds: idOf(alcohol, 2), outreach: idOf(opiates, 0) })
  }
}

interface WindowsAbout {
  readonly overdue: string
  readonly talked: string
  readonly confirmed: string
  readonly homeEnds: string
  readonly released: string
  readonly toBeReleased: string
  readonly regret: string
  readonly used: string
  readonly approach: string
}

function windowsAt({ hoursAgo, hoursAhead }: Moments, about: WindowsAbout): ReadonlyArray<Window> {
  const asked = { trigger: "asked-for-help", agreed: "yes" } as const
  const none = { confirmedAt: [], contacted: [] }
  const talkedAt = (at: string, how: string) => ({ confirmedAt: [], contacted: [{ at, by: "intake-coordinator", how }] })
  return [
    { id: "w-1", about: about.overdue, ...asked, openedAt: hoursAgo(31), observedBy: milieuTherapist, ...none },
    { id: "w-2", about: about.talked, ...asked, openedAt: hoursAgo(6), observedBy: outreach, ...talkedAt(hoursAgo(2), "telefon") },
    {
      id: "w-3",
      about: about.confirmed,
      ...asked,
      openedAt: hoursAgo(60),
      observedBy: nightStaff,
      ...talkedAt(hoursAgo(44), "oppmøte"),
      confirmedAt: [hoursAgo(19)]
    },
    {
      id: "w-4",
      about: about.homeEnds,
      trigger: "home-ends",
      agreed: "yes",
      openedAt: hoursAgo(70),
      observedBy: nightStaff,
      ...talkedAt(hoursAgo(50), "telefon"),
      endsAt: hoursAhead(24 * 12)
    },
    {
      id: "w-5",
      about: about.released,
      trigger: "released-from-prison",
      agreed: "not-asked",
      openedAt: hoursAgo(44),
      observedBy: prisonHealth,
      ...talkedAt(hoursAgo(43), "oppmøte")
    },
    {
      id: "w-6",
      about: about.toBeReleased,
      trigger: "released-from-prison",
      agreed: "yes",
      openedAt: hoursAhead(24 * 5),
      observedBy: prisonHealth,
      ...none
    },
    {
      id: "w-7",
      about: about.regret,
      trigger: "regret-card",
      agreed: "yes",
      openedAt: hoursAgo(7),
      observedBy: { role: "ward", service: "asgarden-avrusningsenhet" },
      ...none
    },
    { id: "w-8", about: about.approach, ...asked, openedAt: hoursAgo(9), observedBy: outreach, ...none },
    {
      id: "w-9",
      about: about.used,
      ...asked,
      openedAt: hoursAgo(24 * 8),
      observedBy: milieuTherapist,
      ...talkedAt(hoursAgo(24 * 8 - 3), "telefon"),
      closed: { at: hoursAgo(24 * 5), reason: "used" }
    }
  ]
}

interface NotesAbout {
  readonly wantsHelp: string
  readonly homeEnds: string
  readonly outreach: string
}

function notesAt({ hoursAgo }: Moments, about: NotesAbout): Stories["notes"] {
  const seen = { basis: "first-hand", domain: "social", sharedWith: everyone, facts: [] } as const
  return [
    {
      referralId: about.wantsHelp,
      note: {
        ...seen,
        observedAt: hoursAgo(31),
        by: milieuTherapist,
        text: "Banket på kontoret i går kveld og sa: «Nå vil jeg. Ikke om tre uker.» Har nesten ikke sovet, og drikker fra morgenen av."
      }
    },
    {
      referralId: about.homeEnds,
      note: {
        ...seen,
        observedAt: hoursAgo(70),
        by: nightStaff,
        text: "Leieforholdet er sagt opp, siste dag om to uker. Vi leter etter noe annet, men har ikke funnet det ennå."
      }
    },
    {
      referralId: about.outreach,
      note: {
        ...seen,
        observedAt: hoursAgo(40),
        by: outreach,
        basis: "told",
        text: "En venn forteller om sprøyter i lysken. Vil gjerne snakke med noen, helst ute og helst på formiddagen."
      }
    }
  ]
}
