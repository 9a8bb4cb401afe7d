import { civilDateAt } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { checkShared, unknownReferral } from "./checks.ts"
import type { AnswerInterimHelp, OfferInterimHelp } from "./Command.ts"

/** Keeps that help was offered while the person waits. */
export function offerInterimHelp(records: Records, { by, help }: OfferInterimHelp, { at }: Occasion): Decision {
  const unknown = unknownReferral(records, help.referralId)
  if (unknown !== undefined) return unknown
  if (records.interimHelp.some(({ id }) => id === help.id)) return idTaken("/id")
  const faults = checkShared(help.sharedWith)
  if (faults.length > 0) return refused("invalid", ...faults)
  return accepted({ tag: "interim-help-offered", by, puts: { interimHelp: [{ ...help, offered: { at, by } }] } })
}

/** Keeps whether it happened. A no, or that it did not happen, changes nothing else. */
export function answerInterimHelp(records: Records, { answer, by, helpId, on }: AnswerInterimHelp, { at, timeZone }: Occasion): Decision {
  const help = records.interimHelp.find(({ id }) => id === helpId)
  if (help === undefined) return refused("unknown-record", { path: "/helpId", code: "unknown", message: "No help meanwhile has this id" })
  if (help.happened !== undefined) {
    return refused("not-allowed-now", { path: "/helpId", code: "answered", message: "It is on record what came of this" })
  }
  if (on > civilDateAt(at, timeZone))
    return refused("invalid", { path: "/on", code: "in-the-future", message: "This has not happened yet" })
  if (on < civilDateAt(help.offered.at, timeZone))
    return refused("invalid", { path: "/on", code: "reversed", message: "Before it was offered" })
  return accepted({ tag: "interim-help-answered", by, puts: { interimHelp: [{ ...help, happened: { at, by, answer, on } }] } })
}
