import { type Audience, audiences, type Fault } from "@samsyn/core"
import { checkPast } from "../checkRecords.ts"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { PlanKept } from "../records/Near.ts"
import type { Records } from "../records/Records.ts"
import type { Step } from "../records/steps.ts"
import { checkShared, unknownReferral } from "./checks.ts"
import type { BeginPlan, ChangePlan, PlanWritten } from "./Command.ts"
import { checkWithdrawal, withdrawnFromUnit } from "./withdrawal.ts"

/** A plan with nothing in it but its status. */
export function newPlan(referralId: string, status: PlanKept["status"], statusAt: Step): PlanKept {
  return {
    id: referralId,
    ownWords: [],
    goals: [],
    whereWeAreNow: [],
    mustBeInPlace: [],
    ifUnstable: [],
    status,
    statusAt,
    responsibilityGroup: []
  }
}

/** Begins the plan of a person; there is one for each referral. */
export function beginPlan(records: Records, { by, referralId, status }: BeginPlan, { at }: Occasion): Decision {
  const unknown = unknownReferral(records, referralId)
  if (unknown !== undefined) return unknown
  if (records.plans.some(({ id }) => id === referralId)) {
    return refused("not-allowed-now", { path: "/referralId", code: "begun", message: "The plan has been begun" })
  }
  return accepted({ tag: "plan-changed", by, puts: { plans: [newPlan(referralId, status, { at, by })] } })
}

/** Changes one thing in a plan: a line is added, takes the place of another, or is read by the unit no longer, or the status, the coordinator or the group is set. */
export function changePlan(records: Records, { by, change, referralId }: ChangePlan, occasion: Occasion): Decision {
  const plan = records.plans.find(({ id }) => id === referralId)
  if (plan === undefined)
    return refused("unknown-record", { path: "/referralId", code: "unknown", message: "No plan of this referral has been begun" })
  const step = { at: occasion.at, by }
  const put = (changed: PlanKept, heardBy: ReadonlyArray<Audience> = audiences) =>
    accepted({ tag: "plan-changed", by, puts: { plans: [changed] }, ...(heardBy === audiences ? {} : { heardBy }) })
  switch (change.tag) {
    case "status":
      return put({ ...plan, status: change.status, statusAt: step })
    case "coordinator": {
      const { coordinator: _, ...rest } = plan
      return put(change.coordinator === null ? rest : { ...rest, coordinator: change.coordinator })
    }
    case "responsibility-group":
      return put({ ...plan, responsibilityGroup: change.members })
    case "withdraw-line": {
      const [found] = lineParts.flatMap((part) => plan[part].flatMap((line) => (line.id === change.id ? [{ part, line }] : [])))
      if (found === undefined) {
        return refused("unknown-record", { path: "/lineId", code: "unknown", message: "No line of words of this plan has this id" })
      }
      const { line, part } = found
      const refusal = checkWithdrawal(line, change.withdrawn, { path: "/lineId", occasion })
      return refusal ?? put({ ...plan, [part]: putLine(plan[part], withdrawnFromUnit(line, change.withdrawn)) }, line.sharedWith)
    }
    case "add-line":
      if (partOf(plan, change.id) !== undefined) return idTaken("/id")
      break
    case "replace-line":
      if (partOf(plan, change.id) !== change.line.part) {
        return refused("unknown-record", { path: "/lineId", code: "unknown", message: "No line of this part of the plan has this id" })
      }
  }
  const faults = checkLine(change.line, occasion)
  if (faults.length > 0) return refused("invalid", ...faults)
  const readBefore = plan[change.line.part].find(({ id }) => id === change.id)?.sharedWith ?? []
  return put(written(plan, change.id, change.line, step), [...new Set([...readBefore, ...change.line.sharedWith])])
}

const lineParts = ["ownWords", "goals", "whereWeAreNow", "ifUnstable"] as const
const parts = [...lineParts, "mustBeInPlace"] as const

/** The part of a plan that a line stands in. */
function partOf(plan: PlanKept, lineId: string): PlanWritten["part"] | undefined {
  return parts.find((part) => plan[part].some(({ id }) => id === lineId))
}

/** The plan with a line in the place of the one of the same id, or else as the last of its part. */
function written(plan: PlanKept, id: string, line: PlanWritten, step: Step): PlanKept {
  if (line.part === "mustBeInPlace") {
    const { isInPlace, sharedWith, what, who } = line
    return { ...plan, mustBeInPlace: putLine(plan.mustBeInPlace, { id, what, isInPlace, who, sharedWith, ...step }) }
  }
  const { consented, part, sharedWith, text } = line
  return { ...plan, [part]: putLine(plan[part], { id, text, sharedWith, ...step, ...(consented === undefined ? {} : { consented }) }) }
}

function putLine<Line extends { readonly id: string }>(lines: ReadonlyArray<Line>, line: Line): ReadonlyArray<Line> {
  return lines.some(({ id }) => id === line.id) ? lines.map((known) => (known.id === line.id ? line : known)) : [...lines, line]
}

/** Where we are now belongs to the person and those near; the unit reads a line of it only by consent. */
function checkLine(line: PlanWritten, occasion: Occasion): ReadonlyArray<Fault> {
  const isConsentMissing = line.part === "whereWeAreNow" && line.sharedWith.includes("unit") && line.consented === undefined
  const consented = line.part === "mustBeInPlace" ? undefined : line.consented
  return [
    ...checkShared(line.sharedWith),
    ...(isConsentMissing
      ? [{ path: "/sharedWith", code: "consent-missing", message: "The unit reads where we are now only when the person has consented" }]
      : []),
    ...(consented === undefined ? [] : checkPast(consented.at, "/consented/at", occasion))
  ]
}
