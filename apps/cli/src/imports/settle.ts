import { type Fault, readSnapshot, type RulePack, type Snapshot } from "@samsyn/core"
import { recordKinds } from "./Draft.ts"
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
 * Adds rows to a base that the core has accepted. A row that the core finds at fault is taken out again, with the core's own words as the reason,
 * and what is left is read once more, until all of it is accepted: what leaned on a refused row is refused too.
 */
export function settle(base: Snapshot, rows: ReadonlyArray<TakenRow>, pack: RulePack): Settled {
  const refused: Array<RowNote> = []
  let left = rows
  for (;;) {
    const lists = recordKinds.map((kind) => ({
      kind,
      added: left.flatMap((row) => (row.records[kind] ?? []).map((record) => ({ record, row })))
    }))
    const input = {
      ...base,
      ...Object.fromEntries(lists.map(({ added, kind }) => [kind, [...base[kind], ...added.map((each) => each.record)]]))
    }
    const reading = readSnapshot(input, pack)
    if (reading.tag === "accepted") return { tag: "settled", snapshot: reading.value, taken: left, refused }
    const reasons = new Map<TakenRow, Array<string>>()
    for (const fault of reading.faults) {
      const [, kind = "", index = "", field = ""] = /^\/([^/]+)\/(\d+)(?:\/(.*))?$/.exec(fault.path) ?? []
      const list = lists.find((each) => each.kind === kind)
      const row = list?.added[Number(index) - base[list.kind].length]?.row
      if (row !== undefined) reasons.set(row, [...(reasons.get(row) ?? []), field === "" ? fault.message : `${field}: ${fault.message}`])
    }
    if (reasons.size === 0) return { tag: "refused", faults: reading.faults }
    for (const [row, why] of reasons) refused.push({ ...row.origin, reason: why.join("; ") })
    left = left.filter((row) => !reasons.has(row))
  }
}
