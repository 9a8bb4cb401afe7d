import { type RecordList, recordLists } from "@samsyn/casework"
import { assignments, blocks, consents, emergencies } from "../tables/access.ts"
import { offers, refusals, units, vacancies } from "../tables/places.ts"
import {
  decisions,
  disagreements,
  drafts,
  facts,
  intakes,
  interimHelp,
  moments,
  notes,
  plans,
  reassessments,
  referrals
} from "../tables/referrals.ts"
import { approaches, doors, duty, windows } from "../tables/windows.ts"

/** What every table of records has. */
type RecordTable = typeof duty

const tables = {
  referrals,
  intakes,
  drafts,
  approaches,
  decisions,
  reassessments,
  disagreements,
  facts,
  notes,
  moments,
  plans,
  interimHelp,
  windows,
  units,
  vacancies,
  offers,
  refusals,
  doors,
  duty,
  assignments,
  consents,
  blocks,
  emergencies
} satisfies Record<RecordList, unknown>

/** Every list of records and the table that keeps it, those that are referred to before those that refer. */
export const recordKinds = recordLists.map((list) => ({ list, table: tables[list] as unknown as RecordTable }))
