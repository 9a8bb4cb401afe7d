import type { ImportReport } from "../imports/ImportReport.ts"
import { printable, renderTable } from "./renderTable.ts"
import { count } from "./words.ts"

/** The report of an import, for people. */
export function renderReport(report: ImportReport): string {
  const { made } = report
  const several = report.files.length > 1
  const notes = (rows: ImportReport["refused"]) =>
    renderTable(rows, [
      ...(several ? [{ title: "file", cell: (row: { readonly file: string }) => row.file }] : []),
      { title: "line", cell: (row) => row.line, align: "right" as const },
      { title: "reason", cell: (row) => row.reason }
    ])
  const counted = (rows: ImportReport["unknown"]) =>
    renderTable(rows, [
      { title: "rows", cell: (row) => row.rows, align: "right" },
      { title: "what", cell: (row) => row.what }
    ])
  return [
    `Import of ${report.source} from ${report.files.map(printable).join(", ")}, as of ${report.asOf}, seed ${printable(report.seed)}, rule pack ${report.rulePack.id} ${report.rulePack.version}.`,
    `${count(report.rowsRead, "row")} read: ${report.rowsTaken.toLocaleString("en")} taken, ${report.leftOut.length.toLocaleString("en")} left out, ${report.refused.length.toLocaleString("en")} refused.`,
    `Made: ${count(made.referrals, "referral")}, ${count(made.facts, "fact")}, ${count(made.units, "unit")}, ${count(made.vacancies, "vacancy", "vacancies")} with ${count(made.places, "place")}.`,
    ...(report.refused.length === 0 ? [] : ["", "Refused:", notes(report.refused)]),
    ...(report.leftOut.length === 0 ? [] : ["", "Left out:", notes(report.leftOut)]),
    ...(report.unknown.length === 0 ? [] : ["", "Left unknown, because the files do not say it:", counted(report.unknown)]),
    ...(report.assumed.length === 0 ? [] : ["", "Assumed for some rows:", counted(report.assumed)]),
    ...(report.assumptions.length === 0 ? [] : ["", "Assumed for all:", ...report.assumptions.map((each) => `  - ${each}`)]),
    ...(report.columnsNotUsed.length === 0 ? [] : ["", `Columns not used: ${report.columnsNotUsed.map(printable).join(", ")}.`])
  ].join("\n")
}
