import { Approach, Commitment, Door, Duty, Fact, Referral, Refusal, Unit, Vacancy, Window } from "@samsyn/core"
import { type RecordList, type Records, recordLists } from "../records/Records.ts"

/** How many records of a kind hold what no snapshot can. */
export interface InTheWay {
  readonly kind: RecordList
  readonly records: number
}

/** What casework writes in a record that came with a file, beside what the file says. */
export const filledIn = {
  approaches: { consent: "not-asked", escalated: [] },
  offers: { history: [] }
} as const

const fields = (...schemas: ReadonlyArray<{ readonly fields: object }>): ReadonlySet<string> =>
  new Set(schemas.flatMap((schema) => ["id", ...Object.keys(schema.fields)]))

/** The fields that a file tells of, by kind. Of the other kinds it tells nothing. */
const fieldsInFile: Partial<Record<RecordList, ReadonlySet<string>>> = {
  referrals: fields(Referral),
  facts: fields(Fact),
  windows: fields(Window),
  approaches: fields(Approach),
  units: fields(Unit),
  vacancies: fields(Vacancy),
  offers: fields(Commitment, { fields: { personKey: true } }),
  refusals: fields(Refusal),
  doors: fields(Door),
  duty: fields(Duty)
}

/**
 * What an import would take out of the records and could not put back from any file: kinds that a snapshot does not hold, and records to which casework has
 * added something that it does not hold, such as who closed a window, how an offer went or how a wait ended.
 *
 * Law: see importSnapshot.laws.test.ts — where nothing is in the way, a file made of the records brings every one of them back.
 */
export function inTheWay(records: Records): ReadonlyArray<InTheWay> {
  return recordLists.flatMap((kind) => {
    const count = records[kind].filter((record) => !isHeldByFile(kind, record)).length
    return count === 0 ? [] : [{ kind, records: count }]
  })
}

function isHeldByFile(kind: RecordList, record: object): boolean {
  const known = fieldsInFile[kind]
  const asFilledIn: Readonly<Record<string, unknown>> = kind === "approaches" || kind === "offers" ? filledIn[kind] : {}
  return (
    known !== undefined &&
    Object.entries(record).every(([field, value]) => known.has(field) || JSON.stringify(value) === JSON.stringify(asFilledIn[field]))
  )
}
