import { basename } from "node:path"
import { noTsb, type RulePack, type Snapshot } from "@samsyn/core"
import { Effect } from "effect"
import { emptySnapshot } from "../imports/emptySnapshot.ts"
import { makeContext } from "../imports/ImportContext.ts"
import { importFiles, type InputFile } from "../imports/importFiles.ts"
import type { Source } from "../imports/Source.ts"
import type { Answer } from "../io/Answer.ts"
import { decodeText } from "@samsyn/json"
import { loadPack } from "../io/loadPack.ts"
import { loadSnapshot } from "../io/loadSnapshot.ts"
import { makeProgress } from "../io/progress.ts"
import { nameOf, readBytes } from "../io/readBytes.ts"
import { CallAtFault, InputAtFault } from "../io/refusals.ts"
import { toJson } from "../io/run.ts"
import { writeText } from "../io/writeText.ts"
import { renderReport } from "../text/renderReport.ts"
import type { CommonOptions } from "./command.ts"

export interface ImportOptions extends CommonOptions {
  readonly seed?: string
  readonly asOf?: string
  readonly into?: string
  readonly out?: string
}

/** Where an import starts: the snapshot it adds to, its pack, and what was assumed because the call did not say it. */
interface Start {
  readonly base: Snapshot
  readonly pack: RulePack
  readonly assumptions: ReadonlyArray<string>
  readonly warnings: ReadonlyArray<string>
}

const defaultSeed = "1"
const defaultTimeZone = "Europe/Oslo"

/** Reads the files, imports them, writes the snapshot where it is wanted, and answers with the report. */
export const runImport = Effect.fn("runImport")(function* (
  files: ReadonlyArray<string>,
  options: ImportOptions,
  kind: { readonly name: string; readonly sources: ReadonlyArray<Source> }
): Effect.fn.Return<Answer, CallAtFault | InputAtFault> {
  if ([...files, options.into, options.pack].filter((file) => file === "-").length > 1) {
    return yield* new CallAtFault({ reason: "standard input can be read once" })
  }
  if (new Set(files).size < files.length) return yield* new CallAtFault({ reason: "the same file is named twice" })
  const start = yield* startOf(options)
  const inputs: Array<InputFile> = []
  for (const file of files) {
    const text = decodeText(yield* readBytes(file))
    if (text.tag === "refused") return yield* InputAtFault.of(nameOf(file), text.faults)
    inputs.push({ name: nameIn(files, file), text: text.value })
  }
  const seed = options.seed ?? defaultSeed
  const progress = makeProgress(process.stderr)
  const imported = importFiles(inputs, {
    ...kind,
    base: start.base,
    context: makeContext({ seed, pack: start.pack, asOf: start.base.asOf, timeZone: start.base.timeZone }),
    assumptions: [...start.assumptions, ...(options.seed === undefined ? [`no --seed was given: ${defaultSeed} is used`] : [])],
    onRow: progress.rows
  })
  progress.done()
  if (imported.tag === "refused") return yield* InputAtFault.of(imported.file, imported.faults)
  const { report, snapshot } = imported
  const warnings = start.warnings
  if (options.out !== undefined) yield* writeText(options.out, `${toJson(snapshot)}\n`)
  if (options.json === true)
    return { json: options.out === undefined ? { snapshot, report } : { report }, text: () => "", exit: 0, warnings }
  return {
    json: undefined,
    text: () => (options.out === undefined ? toJson(snapshot) : ""),
    aside: renderReport(report),
    exit: 0,
    warnings
  }
})

/** The last part of the path, unless two files share it: reports are read on other machines. */
function nameIn(files: ReadonlyArray<string>, file: string): string {
  const name = basename(nameOf(file))
  return files.filter((each) => basename(each) === name).length > 1 ? file : name
}

const startOf = Effect.fn("startOf")(function* (options: ImportOptions): Effect.fn.Return<Start, CallAtFault | InputAtFault> {
  if (options.asOf !== undefined && !isInstant(options.asOf)) {
    return yield* new CallAtFault({ reason: "--as-of is not an instant with its zone, as 2026-11-23T09:00:00Z" })
  }
  if (options.into !== undefined) {
    const { pack, snapshot, warnings } = yield* loadSnapshot(options.into, options)
    if (options.asOf !== undefined && !Temporal.Instant.from(options.asOf).equals(Temporal.Instant.from(snapshot.asOf))) {
      return yield* new CallAtFault({ reason: "--as-of differs from that of the snapshot that is added to; leave it out" })
    }
    return { base: snapshot, pack, assumptions: [], warnings }
  }
  const pack = options.pack === undefined ? noTsb : yield* loadPack(options.pack)
  const asOf = (options.asOf === undefined ? Temporal.Now.instant() : Temporal.Instant.from(options.asOf)).round("second").toString()
  const base = emptySnapshot({ asOf, timeZone: defaultTimeZone, pack })
  return {
    base,
    pack,
    assumptions: [
      ...(options.asOf === undefined ? ["no --as-of was given: the time of the import is used"] : []),
      `the time zone is ${defaultTimeZone}`,
      base.holidays.length === 0
        ? `no holidays: ${pack.jurisdiction} is no country of the holiday calendar`
        : `holidays are the public ones of ${pack.jurisdiction}`
    ],
    warnings: []
  }
})

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
