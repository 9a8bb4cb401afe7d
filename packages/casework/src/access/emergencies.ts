import { formatInstant, instantMillis } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { OpenEmergency, ReviewEmergency } from "./Command.ts"
import { isEmergencyOpen } from "./inForce.ts"
import { unknownPerson } from "./unknownPerson.ts"

/** For how long an emergency access is open. Assumption: no figure was found. */
const emergencyHours = 24

/** Who opens it, and who looks at it, must be known apart from their role. */
const nobodySignedIn = refused("not-allowed-now", { path: "", code: "nobody-signed-in", message: "Nobody is signed in" })

/** Opens what is closed to one who says why, for a short time. While it is open, there is nothing to open. */
export function openEmergency(records: Records, { access, by, subject }: OpenEmergency, { at }: Occasion): Decision {
  const unknown = unknownPerson(records, access.personKey)
  if (unknown !== undefined) return unknown
  if (records.emergencies.some(({ id }) => id === access.id)) return idTaken("/id")
  if (subject === undefined) return nobodySignedIn
  const own = records.emergencies.filter((known) => known.personKey === access.personKey && known.subject === subject)
  if (own.some((known) => isEmergencyOpen(known, at))) {
    return refused("not-allowed-now", { path: "/personKey", code: "open", message: "This is open to you already" })
  }
  const until = formatInstant(instantMillis(at) + emergencyHours * 3_600_000)
  return accepted({ tag: "emergency-opened", by, puts: { emergencies: [{ ...access, subject, opened: { at, by }, until }] } })
}

/** Keeps what came of looking at it. Nobody looks at their own. */
export function reviewEmergency(records: Records, { accessId, by, outcome, subject }: ReviewEmergency, { at }: Occasion): Decision {
  const access = records.emergencies.find(({ id }) => id === accessId)
  if (access === undefined) return refused("unknown-record", { path: "/id", code: "unknown", message: "No emergency access has this id" })
  if (access.reviewed !== undefined) {
    return refused("not-allowed-now", { path: "/id", code: "reviewed", message: "It is on record what came of this" })
  }
  if (subject === undefined) return nobodySignedIn
  if (access.subject === subject) {
    return refused("not-allowed-now", { path: "/id", code: "own", message: "Another than who opened it looks at it" })
  }
  return accepted({ tag: "emergency-reviewed", by, puts: { emergencies: [{ ...access, reviewed: { at, by, subject, outcome } }] } })
}
