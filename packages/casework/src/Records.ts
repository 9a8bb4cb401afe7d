import { Snapshot } from "@samsyn/core"
import { Schema } from "effect"
import { ContextNote } from "./ContextNote.ts"

const { approaches, commitments, doors, duty, facts, referrals, refusals, units, vacancies, windows } = Snapshot.fields

/** All records of a unit of coordination: the record lists of a snapshot, and the context notes, which a snapshot does not hold. */
export class Records extends Schema.Opaque<Records>()(
  Schema.Struct({
    referrals,
    facts,
    windows,
    approaches,
    units,
    vacancies,
    commitments,
    refusals,
    doors,
    duty,
    notes: Schema.Array(ContextNote)
  }).annotate({ identifier: "Records", description: "All records of a unit of coordination" })
) {}

/** A unit of coordination before its first event. */
export const noRecords: Records = {
  referrals: [],
  facts: [],
  windows: [],
  approaches: [],
  units: [],
  vacancies: [],
  commitments: [],
  refusals: [],
  doors: [],
  duty: [],
  notes: []
}
