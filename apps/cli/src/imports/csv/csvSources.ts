import type { RowOutcome } from "../Draft.ts"
import { drawsFor } from "../draws.ts"
import type { ImportContext } from "../ImportContext.ts"
import type { Source } from "../Source.ts"
import { type Column, factColumns, referralColumns, unitColumns, vacancyColumns } from "./columns.ts"
import { type Cells, pick, readCells } from "./readCells.ts"

/** Our own CSV files, one kind of record each, told apart by their header. The core judges the values; here cells are only put in place. */
export const csvSources: ReadonlyArray<Source> = [
  source("referrals", referralColumns, referralOf, [
    "a referral without personKey is its own person; without seniorityOn it has that of the day of receipt; without outcome it is pending; without lane it is in the first ranked one",
    "a referral without lot has one drawn, 1 to 1,000,000"
  ]),
  source("facts", factColumns, factOf, ["a fact without recordedAt was recorded when it was observed"]),
  source("units", unitColumns, (cells) => cells, []),
  source("vacancies", vacancyColumns, vacancyOf, [])
]

function source(
  kind: "referrals" | "facts" | "units" | "vacancies",
  columns: ReadonlyArray<Column>,
  recordOf: (cells: Cells, context: ImportContext) => unknown,
  assumptions: ReadonlyArray<string>
): Source {
  return {
    name: `csv ${kind}`,
    requiredColumns: columns.filter((column) => column.required).map((column) => column.name),
    optionalColumns: columns.filter((column) => !column.required).map((column) => column.name),
    assumptions: () => assumptions,
    readRow: (row, context): RowOutcome => {
      const { cells, faults } = readCells(row, columns)
      if (faults.length > 0) return { tag: "refused", reason: faults.join("; ") }
      return { tag: "taken", records: { [kind]: [recordOf(cells, context)] }, assumed: [], unknown: [] }
    }
  }
}

function referralOf(cells: Cells, context: ImportContext): unknown {
  const born = {
    ...("bornEarliest" in cells ? { earliest: cells["bornEarliest"] } : {}),
    ...("bornLatest" in cells ? { latest: cells["bornLatest"] } : {})
  }
  return {
    personKey: cells["id"],
    seniorityOn: civilDateAt(cells["receivedAt"], context),
    lane: context.pack.lanes.find((lane) => lane.ranked)?.code,
    ...pick(cells, [
      "id",
      "personKey",
      "receivedAt",
      "seniorityOn",
      "lane",
      "careLevels",
      "referrerKind",
      "onlyWishes",
      "earliestOn",
      "legalEndOn"
    ]),
    condition: cells["condition"] ?? null,
    rights: { outcome: "pending", ...pick(cells, ["outcome", "decidedOn", "latestStartOn"]) },
    person: { ...(Object.keys(born).length === 0 ? {} : { born }), ...pick(cells, ["sex", "language", "residence"]) },
    needs: cells["needs"] ?? [],
    wishes: cells["wishes"] ?? [],
    lot: cells["lot"] ?? drawsFor(String(cells["id"]), { seed: context.seed }).int(1, 1_000_000)
  }
}

function factOf(cells: Cells): unknown {
  return {
    id: `${String(cells["referralId"])}-${String(cells["circumstance"])}-${String(cells["source"])}-${String(cells["observedAt"])}`,
    recordedAt: cells["observedAt"],
    ...pick(cells, ["id", "referralId", "circumstance", "value", "source", "observedAt", "recordedAt", "basis", "domain", "sharedWith"]),
    by: pick(cells, ["role", "service"])
  }
}

function vacancyOf(cells: Cells): unknown {
  return {
    features: [],
    ...pick(cells, ["id", "unitId", "careLevel", "freeFrom", "freeUntil", "intakeDays", "stayDays", "places", "features", "confirmedAt"]),
    admits: pick(cells, ["sex", "ageMin", "ageMax"])
  }
}

/** The civil date of an instant in the zone; what is no instant is left for the core to refuse. */
function civilDateAt(instant: unknown, context: ImportContext): unknown {
  try {
    return Temporal.Instant.from(String(instant)).toZonedDateTimeISO(context.timeZone).toPlainDate().toString()
  } catch {
    return instant
  }
}
