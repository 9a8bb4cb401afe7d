import type { Command } from "commander"
import { csvSources } from "../imports/csv/csvSources.ts"
import { type Column, factColumns, referralColumns, unitColumns, vacancyColumns } from "../imports/csv/columns.ts"
import { facilitiesSource } from "../imports/facilities/facilitiesSource.ts"
import type { Source } from "../imports/Source.ts"
import { tedsSource } from "../imports/teds/tedsSource.ts"
import { run } from "../io/run.ts"
import { type CommandTexts, command, bareCommand } from "./command.ts"
import { type ImportOptions, runImport } from "./runImport.ts"

const outcome = [
  "Prints a snapshot on standard output (or into --out FILE) and a report on standard error: rows read, taken, left out and refused, each with",
  "line and reason, and every assumption made. With --json: one document {snapshot, report}, or {report} where --out takes the snapshot.",
  "A bad row is refused and the good ones are kept (exit 0); a file of another kind is refused as a whole (exit 1)."
].join(" ")

export function importCommand(): Command {
  const parent = bareCommand("import", {
    summary: "make a snapshot from files of other systems: teds, facilities or csv",
    description: "Reads admissions (teds), facilities (facilities) or our own CSV files (csv) into a snapshot, with a report.",
    examples: [
      "samsyn import facilities facilities.csv --seed 7 --out base.json",
      "samsyn import teds admissions.csv --into base.json --seed 7 --out pile.json"
    ]
  })
  parent.addCommand(
    importOf("teds", [tedsSource], {
      summary: "treatment admissions of TEDS-A (SAMHSA) as referrals and facts",
      description: `Each admission becomes a referral. What such a file does not hold (dates of receipt, decided rights, lots) is drawn from --seed.\n${outcome}`,
      examples: [
        "samsyn import teds teds_a.csv --as-of 2026-11-23T09:00:00Z --seed 7 --out pile.json",
        "samsyn import teds teds_a.csv --into base.json --seed 7 | samsyn rank -"
      ]
    })
  )
  parent.addCommand(
    importOf("facilities", [facilitiesSource], {
      summary: "licensed facilities of California (DHCS) as units and vacancies",
      description: `Each facility becomes a unit. How many of its places are free, and when, is drawn from --seed.\n${outcome}`,
      examples: ["samsyn import facilities facilities.csv --as-of 2026-11-23T09:00:00Z --seed 7 --out base.json"]
    })
  )
  parent.addCommand(
    importOf("csv", csvSources, {
      summary: "our own CSV files of referrals, facts, units and vacancies",
      description: `Each file holds one kind of record and is known by its header; a header may have the columns in any sequence.\n${outcome}`,
      examples: ["samsyn import csv units.csv vacancies.csv referrals.csv facts.csv --as-of 2026-11-23T09:00:00Z --out pile.json"]
    }).addHelpText("after", `\n${columnsText}`)
  )
  return parent
}

function importOf(name: string, sources: ReadonlyArray<Source>, texts: CommandTexts): Command {
  return command(name, texts)
    .argument("<file...>", "CSV files with a header, UTF-8; one may be - for standard input")
    .option("--seed <text>", "what is drawn is drawn from this; the same seed gives the same snapshot (default: 1)")
    .option("--as-of <instant>", "the time of the snapshot, as 2026-11-23T09:00:00Z (default: now, or that of --into)")
    .option("--into <snapshot>", "add to this snapshot, with its time and rule pack")
    .option("--out <file>", "write the snapshot to this file")
    .action((files: ReadonlyArray<string>, options: ImportOptions) => run(runImport(files, options, { name, sources }), options))
}

const columnsText = (
  [
    ["referrals", referralColumns],
    ["facts", factColumns],
    ["units", unitColumns],
    ["vacancies", vacancyColumns]
  ] as const
)
  .map(([kind, columns]) => `Columns of ${kind} (* needed; codes are separated by |):\n${columns.map(columnText).join("\n")}`)
  .join("\n\n")

function columnText({ kind, name, required, says }: Column): string {
  return `  ${(required ? `${name} *` : name).padEnd(16)}${kind.padEnd(14)}${says}`
}
