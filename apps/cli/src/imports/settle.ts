import { checkSnapshot, Fact, type Fault, faultsOf, Referral, type RulePack, type Snapshot, Unit, Vacancy } from "@samsyn/core"
import { Result, Schema } from "effect"
import { type RecordKind, recordKinds } from "./Draft.ts"
import type { RowNote } from "./ImportReport.ts"
import type { TakenRow } from "./readSource.ts"

/** A snapshot that the core accepts, the rows in it, and those that the core refused. */
export type Settled =
  | {
      readonly tag: "settled"
      readonly snapshot: Snapshot
      readonly taken: ReadonlyArray<TakenRow>
      readonly refused: ReadonlyArray<RowNote>
    }
  | { readonly tag: "refused"; readonly faults: ReadonlyArray<Fault> }

/**
 * Adds rows to a base that the core has accepted. A row that the core finds at fault is taken out, with the core's own words as the reason:
 * first by the shape of its records, then by what stands between records, again until nothing is left to refuse: what leaned on a refused row is refused too.
 */
export function settle(base: Snapshot, rows: ReadonlyArray<TakenRow>, pack: RulePack): Settled {
  const refused: Array<RowNote> = []
  const refuse = (row: TakenRow, reasons: ReadonlyArray<string>) => refused.push({ ...row.origin, reason: reasons.join("; ") })

  let taken = rows.filter((row) => {
    const reasons = shapeFaults(row).map((fault) => reasonOf(fault.path.slice(1), fault))
    if (reasons.length > 0) refuse(row, reasons)
    return reasons.length === 0
  })
  for (;;) {
    const added = recordKinds.map((kind) => ({
      kind,
      records: taken.flatMap((row) => (row.records[kind] ?? []).map((record) => ({ record, row })))
    }))
    const lists = Object.fromEntries(added.map(({ kind, records }) => [kind, [...base[kind], ...records.map(({ record }) => record)]]))
    const snapshot: Snapshot = { ...base, ...lists }
    const faults = checkSnapshot(snapshot, pack)
    if (faults.length === 0) return { tag: "settled", snapshot, taken, refused }
    const reasons = new Map<TakenRow, Array<string>>()
    for (const fault of faults) {
      const [, kind = "", index = "", field = ""] = /^\/([^/]+)\/(\d+)(?:\/(.*))?$/.exec(fault.path) ?? []
      const list = added.find((each) => each.kind === kind)
      const row = list?.records[Number(index) - base[list.kind].length]?.row
      if (row !== undefined) reasons.set(row, [...(reasons.get(row) ?? []), reasonOf(field, fault)])
    }
    // A fault of the base itself: a new record has made what was sound there unsound.
    if (reasons.size === 0) return { tag: "refused", faults }
    for (const [row, why] of reasons) refuse(row, why)
    taken = taken.filter((row) => !reasons.has(row))
  }
}

const options = { errors: "all", onExcessProperty: "error" } as const
const decoders: Readonly<Record<RecordKind, (record: unknown) => Result.Result<unknown, Schema.SchemaError>>> = {
  referrals: Schema.decodeUnknownResult(Referral, options),
  facts: Schema.decodeUnknownResult(Fact, options),
  units: Schema.decodeUnknownResult(Unit, options),
  vacancies: Schema.decodeUnknownResult(Vacancy, options)
}

function shapeFaults(row: TakenRow): ReadonlyArray<Fault> {
  return recordKinds.flatMap((kind) =>
    (row.records[kind] ?? []).flatMap((record) => {
      const decoded = decoders[kind](record)
      return Result.isSuccess(decoded) ? [] : faultsOf(decoded.failure.issue)
    })
  )
}

function reasonOf(field: string, fault: Fault): string {
  return field === "" ? fault.message : `${field}: ${fault.message}`
}
