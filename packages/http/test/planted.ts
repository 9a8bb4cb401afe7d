import type { Actor } from "@samsyn/application"
import type { SomeRecords } from "@samsyn/casework"
import { audiences } from "@samsyn/core"
import { everyRecordOnce, one } from "./everyEndpoint.ts"
import { actorOf, assessor, auditor, coordinator, therapist, thePerson, unitStaffOf } from "./signingIn.ts"

/** Everything about someone else is called this, and so is whoever they are; their place is at a unit of its own. */
export const other = "marker-other"
export const elsewhere = "elsewhere"

const referrer = actorOf({ role: "gp", service: "storgata-legekontor" })

/** Everyone who may sign in, as they stand to "one": the last four have nothing to do with them. */
export const readers = {
  coordinator,
  assessor,
  auditor,
  person: thePerson(one),
  near: { ...therapist, subject: "marker-reader" },
  place: unitStaffOf(one),
  referrer,
  nearOthers: actorOf({ role: "milieu-therapist", service: elsewhere }),
  otherPerson: thePerson(other),
  otherUnit: unitStaffOf(elsewhere),
  otherService: actorOf({ role: "gp", service: elsewhere })
} satisfies Readonly<Record<string, Actor>>
export type Reader = keyof typeof readers

/** Who reads the file of "one" through and hands it over, and so is told of all that is here but who exactly read. */
export const handsOver: Reader = "coordinator"

/** Who else is told what is planted, read from issue 6, design.md 4.7 and 4.8 and docs/method/access.md, and not from the code. */
export const told: Readonly<Record<string, ReadonlyArray<Reader>>> = {
  "marker-disagreement": ["assessor", "auditor"],
  "marker-reassessment": ["assessor", "auditor"],
  "marker-breach": ["assessor", "auditor"],
  "marker-held": ["assessor", "auditor", "place"],
  "marker-reasons": ["assessor", "auditor", "person"],
  "marker-contest": ["assessor", "auditor", "near", "place"],
  "marker-form": ["assessor", "near", "person", "referrer"],
  "marker-question": ["assessor", "near", "person", "referrer"],
  "marker-onward": ["assessor", "near", "person", "referrer"],
  "marker-draft": ["referrer"],
  "marker-approach": ["assessor", "auditor", "near", "person", "referrer"],
  "marker-emergency": ["assessor", "auditor", "person"],
  "marker-name": ["assessor", "near", "person", "place"],
  "marker-reader": ["auditor"],
  "marker-opener": [],
  "marker-moment-for-nobody": [],
  ...sharedWith("note", "moment", "line", "help"),
  // The whole file holds the codes of every fact, whoever it is shared with.
  "marker-fact-for-unit": ["assessor", "auditor"],
  "marker-fact-for-nearby": ["auditor", "near", "place"],
  "marker-fact-for-person": ["auditor", "person"],
  [other]: ["assessor", "auditor", "otherPerson", "otherUnit"]
}

/** What is seen near "one" and shared with one audience: the unit that has a place for them reads as those near do, by their consent. */
function sharedWith(...kinds: ReadonlyArray<string>): typeof told {
  return Object.fromEntries(
    kinds.flatMap((kind) => [
      [`marker-${kind}-for-unit`, ["assessor"]],
      [`marker-${kind}-for-nearby`, ["near", "place"]],
      [`marker-${kind}-for-person`, ["person"]]
    ])
  )
}

const at = "2026-11-20T10:00:00Z"

/** What "one" and someone else have, in every list, and where they have a place; of what is shared item by item, one for each audience. */
export function plantedRecords(): SomeRecords {
  const [unit, vacancy] = [example("units"), example("vacancies")]
  const places = { units: [unit, { ...unit, id: elsewhere }], vacancies: [vacancy, { ...vacancy, id: elsewhere, unitId: elsewhere }] }
  const [own, others] = [aboutOne(), aboutOther()]
  const lists = Object.keys(own) as ReadonlyArray<keyof SomeRecords>
  const both = Object.fromEntries(lists.map((list) => [list, [...(own[list] ?? []), ...(others[list] ?? [])]]))
  return { ...both, ...places, doors: [example("doors")], duty: [example("duty")] }
}

/** The first of a list that holds one of each. */
function example<List extends keyof SomeRecords>(list: List): NonNullable<SomeRecords[List]>[number] {
  const [first] = everyRecordOnce()[list] ?? []
  if (first === undefined) throw new Error(`no example in ${list}`)
  return first as NonNullable<SomeRecords[List]>[number]
}

function aboutOne(): SomeRecords {
  const by = therapist.observer
  const [{ ended: _, ...referral }, intake] = [example("referrals"), example("intakes")]
  const [{ sentAs: __, ...draft }, { answered: ___, ...approach }] = [example("drafts"), example("approaches")]
  const [decision, reassessment, disagreement] = [example("decisions"), example("reassessments"), example("disagreements")]
  const [fact, note, plan, help] = [example("facts"), example("notes"), example("plans"), example("interimHelp")]
  const { consented: ____, withdrawn: _____, ...moment } = example("moments")
  const { closed: ______, closedBy: _______, ...window } = example("windows")
  const [offer, [line]] = [example("offers"), plan.ownWords]
  const form = (text: string) => ({ from: referrer.observer, consent: "yes" as const, parts: [{ part: "help-wanted" as const, text }] })
  const forEach = <A>(make: (marker: string, audience: (typeof audiences)[number]) => A) =>
    audiences.map((audience) => make(`for-${audience}`, audience))
  const lines = forEach((marker, audience) => ({
    id: marker,
    text: `marker-line-${marker}`,
    at: line?.at ?? at,
    by,
    sharedWith: [audience]
  }))
  return {
    referrals: [referral],
    intakes: [
      {
        ...intake,
        form: form("marker-form"),
        askedBack: intake.askedBack.map(({ answered: ________, ...asked }) => ({ ...asked, question: "marker-question" })),
        onward: intake.onward.map((sent) => ({ ...sent, to: "marker-onward" })),
        duplicates: intake.duplicates.map((judged) => ({ ...judged, of: other }))
      }
    ],
    drafts: [{ ...draft, by: referrer.observer, form: form("marker-draft") }],
    approaches: [{ ...approach, by: referrer.observer, writer: "marker-approach" }],
    decisions: [{ ...decision, reasons: { circumstances: [], text: "marker-reasons" } }],
    reassessments: [{ ...reassessment, reason: "marker-reassessment" }],
    disagreements: [{ ...disagreement, forum: "marker-disagreement" }],
    facts: forEach((marker, audience) => ({
      ...fact,
      id: marker,
      source: "nearby",
      by: { ...by, service: `marker-fact-${marker}` },
      sharedWith: [audience]
    })),
    notes: forEach((marker, audience) => ({ ...note, id: marker, text: `marker-note-${marker}`, sharedWith: [audience] })),
    moments: [
      ...forEach((marker, audience) => ({ ...moment, id: marker, behaviour: `marker-moment-${marker}`, sharedWith: [audience] })),
      { ...moment, id: "for-nobody", behaviour: "marker-moment-for-nobody", sharedWith: [] }
    ],
    plans: [{ ...plan, ownWords: lines, goals: lines, whereWeAreNow: lines, ifUnstable: lines }],
    interimHelp: forEach((marker, audience) => ({
      ...help,
      id: marker,
      offered: { at, by: { ...by, service: `marker-help-${marker}` } },
      sharedWith: [audience]
    })),
    windows: [{ ...window, contested: [{ at, by, why: "marker-contest" }] }],
    offers: [
      {
        ...offer,
        state: "accepted",
        breach: { by: assessor.observer, reason: "marker-breach", instead: [{ referralId: other, remedy: "other-place" }] }
      },
      { ...offer, id: "marker-held", state: "held", until: "2026-12-24" }
    ],
    refusals: [example("refusals")],
    assignments: [],
    consents: [
      { id: "near-to-place", personKey: one, scope: "near-to-place", given: { at, by: thePerson(one).observer, how: "signed-in" } }
    ],
    blocks: [],
    emergencies: [{ ...example("emergencies"), subject: "marker-opener", reason: "marker-emergency" }]
  }
}

/** The same of someone else, whom others referred, shared with everyone. */
function aboutOther(): SomeRecords {
  const { doors: _, duty: __, units: ___, vacancies: ____, ...kept } = everyRecordOnce()
  const places = new Set(["unitId", "vacancyId"])
  return JSON.parse(JSON.stringify(kept), (key, value: unknown) => {
    if (value === one) return places.has(key) ? elsewhere : other
    if (value === therapist.observer.service) return "someone-elses"
    return value === "held" ? "accepted" : value
  }) as SomeRecords
}
