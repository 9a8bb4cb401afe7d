import { type BreakReason, LogEntry, type LogVerdict, verifyLog } from "@samsyn/casework"
import { type Fault, faultsOf, limitFaults } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import type { Command } from "commander"
import { Effect, Result, Schema } from "effect"
import type { Answer } from "../io/Answer.ts"
import { nameOf, readBytes } from "../io/readBytes.ts"
import { CallAtFault, InputAtFault } from "../io/refusals.ts"
import { run } from "../io/run.ts"
import { count } from "../text/words.ts"
import { bareCommand } from "./command.ts"

interface VerifyLogOptions {
  readonly json?: boolean
  readonly noted?: string
}

export function verifyLogCommand(): Command {
  return bareCommand("verify-log", {
    summary: "follow the log of a service link by link, and name the first that does not hold",
    description: [
      "Reads the log as the service answers it at /api/log: one link a line, with digests in place of content. Each link must have the number after the one before,",
      "name its hash, and have the hash of its own content. Exit 1 when one does not. A log whose end was cut off still holds: note the last hash now and then, and",
      "give it with --noted."
    ].join(" "),
    examples: [
      "curl --silent http://127.0.0.1:4380/api/log > log.ndjson",
      "samsyn verify-log log.ndjson",
      "samsyn verify-log log.ndjson --noted HASH"
    ]
  })
    .option("--json", "print one JSON document and nothing else on standard output")
    .option("--noted <hash>", "a hash noted earlier, which the log must still have")
    .argument("<log>", "a log file, or - for standard input")
    .action((file: string, options: VerifyLogOptions) => run(verifyFile(file, options), options))
}

const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text)

const verifyFile = Effect.fn("verifyFile")(function* (file: string, { noted }: VerifyLogOptions) {
  if (noted !== undefined && !isHash(noted)) return yield* new CallAtFault({ reason: "--noted takes a hash: 64 digits from 0 to f" })
  const read = readLinks(yield* readBytes(file))
  if (read.faults.length > 0) return yield* InputAtFault.of(nameOf(file), limitFaults(read.faults))
  return answerVerdict(verifyLog(read.links, noted === undefined ? {} : { noted }))
})

interface LinksRead {
  readonly links: ReadonlyArray<LogEntry>
  readonly faults: ReadonlyArray<Fault>
}

const decode = Schema.decodeUnknownResult(LogEntry, { errors: "all", onExcessProperty: "error" })

/** Every line that says something, as a link. Paths of faults begin with the line, counted from 0. */
function readLinks(bytes: Uint8Array): LinksRead {
  const links: Array<LogEntry> = []
  const faults: Array<Fault> = []
  for (const [index, line] of linesOf(bytes).entries()) {
    const json = parseJson(line)
    const read = json.tag === "refused" ? json.faults : decode(json.value)
    if (!("_tag" in read)) faults.push(...read.map((fault) => ({ ...fault, path: `/${index}${fault.path}` })))
    else if (Result.isFailure(read)) faults.push(...faultsOf(read.failure.issue, `/${index}`))
    else links.push(read.success)
  }
  return { links, faults }
}

/** The lines of a file; what ends it, if anything, is no line. */
function linesOf(bytes: Uint8Array): ReadonlyArray<Uint8Array> {
  const lines: Array<Uint8Array> = []
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return lines
}

function answerVerdict(verdict: LogVerdict): Answer {
  return {
    json: verdict,
    text: () => textOf(verdict),
    exit: verdict.tag === "holds" && verdict.noted !== false ? 0 : 1,
    warnings: []
  }
}

const reasons: Readonly<Record<BreakReason, string>> = {
  number: "its number does not follow the one before: a link was removed, put in or moved",
  previous: "it does not name the hash of the link before: one of the two was changed or exchanged",
  changed: "it has not the hash of its own content: it was changed after it was recorded"
}

function textOf(verdict: LogVerdict): string {
  if (verdict.tag === "broken") return `The log is broken at line ${verdict.place}, number ${verdict.number}: ${reasons[verdict.reason]}.`
  if (verdict.noted === false)
    return `The links hold, but the noted hash is none of theirs: the log was cut off or replaced (${count(verdict.links, "link")}).`
  return `The log holds: ${count(verdict.links, "link")}, the last hash is ${verdict.lastHash}.`
}
