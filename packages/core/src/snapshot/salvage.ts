import { Result, Schema } from "effect"
import { Approach, Commitment, Door, Duty, Fact, Referral, Refusal, Snapshot, Unit, Vacancy, Window } from "./Snapshot.ts"

/** The records of an input that are right by themselves, though the input as a whole is not. */
export interface Salvage {
  readonly snapshot: Snapshot
  /** Where a record of the snapshot stands in the input. */
  readonly indexIn: (list: PropertyKey, index: number) => number
  /** Ids of records that were left out: to name one of them is no fault. */
  readonly idsLeftOut: (list: PropertyKey) => ReadonlyArray<string>
}

const recordSchemas = {
  referrals: Referral,
  facts: Fact,
  windows: Window,
  approaches: Approach,
  units: Unit,
  vacancies: Vacancy,
  commitments: Commitment,
  refusals: Refusal,
  doors: Door,
  duty: Duty
} as const

/** After every time there is: where the time of the snapshot is not known, nothing is after it. */
const noTime = "9999-12-31T00:00:00Z"

/**
 * What can still be checked between the records of an input that has faults of shape, so that both kinds are told together.
 * Undefined where there is no such input at all. Of a record with a fault of shape nothing but its id is used.
 */
export function salvage(input: unknown): Salvage | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return undefined
  const given = input as Readonly<Record<string, unknown>>
  const indexes = new Map<PropertyKey, ReadonlyArray<number>>()
  const idsLeftOut = new Map<PropertyKey, ReadonlyArray<string>>()
  const sound = Object.entries(recordSchemas).map(([list, schema]) => {
    const isSound = isDecodedBy(schema)
    const records: ReadonlyArray<unknown> = Array.isArray(given[list]) ? given[list] : []
    const kept = records.flatMap((record, index) => (isSound(record) ? [index] : []))
    indexes.set(list, kept)
    const isKept = new Set(kept)
    idsLeftOut.set(
      list,
      records.flatMap((record, index) => (isKept.has(index) ? [] : idOf(record)))
    )
    return [list, kept.map((index) => records[index])] as const
  })
  const header = { ...Object.fromEntries(sound), format: "samsyn.snapshot/1", holidays: [], rulePack: { id: "-", version: "-" } }
  const asOf = isDecodedBy(Snapshot.fields.asOf)(given["asOf"]) ? given["asOf"] : noTime
  const timeZone = isDecodedBy(Snapshot.fields.timeZone)(given["timeZone"]) ? given["timeZone"] : "UTC"
  const read = Schema.decodeUnknownResult(Snapshot)({ ...header, asOf, timeZone })
  if (Result.isFailure(read)) return undefined
  return {
    snapshot: read.success,
    indexIn: (list, index) => indexes.get(list)?.[index] ?? index,
    idsLeftOut: (list) => idsLeftOut.get(list) ?? []
  }
}

function isDecodedBy(schema: Schema.Codec<unknown, unknown>): (input: unknown) => boolean {
  const decoder = Schema.decodeUnknownResult(schema)
  return (input) => Result.isSuccess(decoder(input))
}

function idOf(record: unknown): ReadonlyArray<string> {
  const id = typeof record === "object" && record !== null && "id" in record ? record.id : undefined
  return typeof id === "string" ? [id] : []
}
