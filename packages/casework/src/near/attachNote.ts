import type { Fact, Fault } from "@samsyn/core"
import { reassessmentByNote } from "../assessment/reassessmentByNote.ts"
import { checkBeside } from "./checkBeside.ts"
import { checkPast, checkRecords } from "../checkRecords.ts"
import { accepted, type CommandRefusal, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { PlanKept } from "../records/Near.ts"
import type { Records } from "../records/Records.ts"
import { changeWindow } from "../windows/changeWindow.ts"
import { newPlan } from "./changePlan.ts"
import type { AttachNote } from "./Command.ts"

/** Attaches a context note to a referral: its words, its facts, the window that what was seen opens or confirms, its goal, and the reassessment that its facts ask for. */
export function attachNote(records: Records, command: AttachNote, occasion: Occasion): Decision {
  const { goal, note } = command
  const referral = records.referrals.find((known) => known.id === note.referralId)
  if (referral === undefined) return refused("unknown-record", { path: "/referralId", code: "unknown", message: "No referral has this id" })
  if ([...records.notes, ...records.reassessments].some((known) => known.id === note.id)) return idTaken("/id")
  const facts = command.facts.map((fact) => factOf(note, fact))
  const ids = new Set(facts.map((fact) => fact.id))
  if (ids.size < facts.length || records.facts.some((known) => ids.has(known.id))) return idTaken("/facts")
  const plan = goal === undefined ? undefined : withGoal(records, note, goal)

  const changed = command.window === undefined ? undefined : changeWindow(records, note, command.window, occasion)
  const faults = [
    ...checkSource(command),
    ...checkBeside(records, note),
    ...checkPast(note.observedAt, "/observedAt", occasion),
    ...checkRecords({ referrals: [referral], facts }, occasion).filter(isAboutContent),
    ...(changed?.tag === "refused" ? changed.faults : [])
  ]
  if (faults.length > 0) return refused(reasonOf(faults), ...faults)

  const window = changed?.tag === "changed" ? changed.window : undefined
  const reassessment = reassessmentByNote(records, { id: note.id, by: note.by, referral, facts }, occasion)
  return accepted({
    tag: "note-attached",
    by: note.by,
    puts: {
      notes: [
        {
          ...note,
          factIds: facts.map((fact) => fact.id),
          ...(window === undefined ? {} : { windowId: window.id }),
          ...(goal === undefined ? {} : { goalId: goal.id })
        }
      ],
      facts,
      ...(window === undefined ? {} : { windows: [window] }),
      ...(plan === undefined ? {} : { plans: [plan] }),
      ...(reassessment === undefined ? {} : { reassessments: [reassessment] })
    },
    ...(plan === undefined ? {} : { heardBy: note.sharedWith })
  })
}

/** The person alone speaks as the person. What they said to someone near, that one tells: from those near, and told. */
function checkSource({ note: { source }, side }: AttachNote): ReadonlyArray<Fault> {
  return (source === "person") === (side === "person")
    ? []
    : [{ path: "/source", code: "not-the-sender", message: "Only the person speaks as the person, and as nobody else" }]
}

/** Faults of content before what only the state forbids. */
function reasonOf(faults: ReadonlyArray<Fault>): CommandRefusal["reason"] {
  if (faults.every(({ code }) => code === "window-closed")) return "window-closed"
  return faults.every(({ code }) => code === "over") ? "not-allowed-now" : "invalid"
}

/** The plan with a goal more. Without a plan there is one now, whose status nobody knows: 106. */
function withGoal(
  { plans }: Records,
  { by, recordedAt: at, referralId, sharedWith }: AttachNote["note"],
  { id, text }: { readonly id: string; readonly text: string }
): PlanKept {
  const plan = plans.find((known) => known.id === referralId) ?? newPlan(referralId, "106", { at, by })
  return { ...plan, goals: [...plan.goals, { id, text, at, by, sharedWith }] }
}

function factOf(note: AttachNote["note"], { circumstance, id, value }: AttachNote["facts"][number]): Fact {
  const { basis, by, domain, observedAt, recordedAt, referralId, sharedWith, source } = note
  return { id, referralId, circumstance, value, source, observedAt, recordedAt, by, basis, domain, sharedWith }
}

/** What is written in the facts themselves: the referral was checked when it came, and the time of all facts is the note's. */
function isAboutContent({ path }: { readonly path: string }): boolean {
  return path.startsWith("/facts/") && !path.endsWith("/observedAt")
}
