import { instantMillis } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { thePerson } from "../roles.ts"
import type { Assign, EndAssignment } from "./Command.ts"
import { unknownPerson } from "./unknownPerson.ts"

/** Keeps who is near whom. The person gives their own word for it, and nobody else's. It may begin later, and in the past, where it is only now told; over it is at the earliest from now on. */
export function assign(records: Records, { assignment, by }: Assign, { at }: Occasion): Decision {
  const unknown = unknownPerson(records, assignment.personKey)
  if (unknown !== undefined) return unknown
  if (records.assignments.some(({ id }) => id === assignment.id)) return idTaken("/id")
  const { from, until, word } = assignment
  if (by.role === thePerson.role && word !== "person") {
    return refused("invalid", { path: "/word", code: "not-their-word", message: "The person gives their own word" })
  }
  if (until !== undefined && instantMillis(until) <= Math.max(instantMillis(from), instantMillis(at))) {
    return refused("invalid", { path: "/until", code: "reversed", message: "It would be over before it begins" })
  }
  return accepted({ tag: "assignment-made", by, puts: { assignments: [{ ...assignment, recorded: { at, by } }] } })
}

/** Ends it now, also where it was to begin later. */
export function endAssignment(records: Records, { assignmentId, by }: EndAssignment, { at }: Occasion): Decision {
  const assignment = records.assignments.find(({ id }) => id === assignmentId)
  if (assignment === undefined) return refused("unknown-record", { path: "/id", code: "unknown", message: "No assignment has this id" })
  if (assignment.ended !== undefined || (assignment.until !== undefined && instantMillis(assignment.until) <= instantMillis(at))) {
    return refused("not-allowed-now", { path: "/id", code: "ended", message: "This is over" })
  }
  return accepted({ tag: "assignment-ended", by, puts: { assignments: [{ ...assignment, ended: { at, by } }] } })
}
