import type { Records } from "@samsyn/casework"
import { Effect } from "effect"
import { RecordUnknown } from "./RecordUnknown.ts"

/** What a record of each of these lists is called. */
const kindOf = {
  referrals: "referral",
  decisions: "decision",
  reassessments: "reassessment",
  disagreements: "disagreement",
  moments: "moment",
  plans: "plan",
  interimHelp: "interim-help",
  windows: "window",
  vacancies: "vacancy",
  offers: "offer",
  assignments: "assignment",
  consents: "consent",
  blocks: "block",
  emergencies: "emergency-access"
} as const
type KnownList = keyof typeof kindOf

/** The record of a list with an id, where those who ask may know that it is there. */
export function knownRecord<List extends KnownList>(
  records: Records,
  list: List,
  id: string
): Effect.Effect<Records[List][number], RecordUnknown> {
  const rows: ReadonlyArray<Records[List][number]> = records[list]
  return seenRecord(
    list,
    rows.find((row) => row.id === id)
  )
}

/** What is seen of a record, or that there is none for those who ask: they are told no more of what they may not know than of what is not there. */
export function seenRecord<A>(list: KnownList, seen: A | undefined): Effect.Effect<A, RecordUnknown> {
  return seen === undefined ? Effect.fail(new RecordUnknown({ kind: kindOf[list] })) : Effect.succeed(seen)
}
