import { type GivenMatching, readMatching, verify, type Violation } from "@samsyn/core"
import type { Command } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import { parseJson } from "@samsyn/json"
import { nameOf, readBytes } from "../io/readBytes.ts"
import { CallAtFault, InputAtFault } from "../io/refusals.ts"
import { run } from "../io/run.ts"
import { renderTable } from "../text/renderTable.ts"
import { asOfSentence, count } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"

export function verifyCommand(): Command {
  return command("verify", {
    summary: "judge a matching against its snapshot, without solving anything",
    description:
      "Checks every pair, every place and every certificate by code that shares nothing with the solver. Exit 1 when there are violations.",
    examples: [
      "samsyn match pile.json --json > matching.json",
      "samsyn verify pile.json matching.json",
      "samsyn match pile.json --json | samsyn verify pile.json -"
    ]
  })
    .argument(...snapshotArgument)
    .argument("<matching>", "what samsyn match --json printed, or - for standard input")
    .action((file: string, matching: string, options: CommonOptions) => run(verifyFiles(file, matching, options), options))
}

const verifyFiles = Effect.fn("verifyFiles")(function* (file: string, matchingFile: string, options: CommonOptions) {
  if ([file, matchingFile, options.pack].filter((each) => each === "-").length > 1)
    return yield* new CallAtFault({ reason: "standard input can be read once" })
  const read = yield* loadSnapshot(file, options)
  const json = parseJson(yield* readBytes(matchingFile))
  if (json.tag === "refused") return yield* InputAtFault.of(nameOf(matchingFile), json.faults)
  const matching = readMatching(json.value)
  if (matching.tag === "refused") return yield* InputAtFault.of(nameOf(matchingFile), matching.faults)
  return answerVerify(read, matching.value)
})

function answerVerify({ pack, snapshot, warnings }: Case, matching: GivenMatching): Answer {
  const violations = verify(snapshot, pack, matching)
  return {
    json: { violations },
    text: () => verifyText(violations, matching, asOfSentence(snapshot, pack)),
    exit: violations.length === 0 ? 0 : 1,
    warnings
  }
}

function verifyText(violations: ReadonlyArray<Violation>, matching: GivenMatching, asOf: string): string {
  const judged = `${count(matching.assignments.length, "person", "people")} placed, ${matching.unplaced.length.toLocaleString("en")} without a place, ${count(matching.closures.length, "closure")}`
  if (violations.length === 0) return `The matching is accepted: ${judged}, ${asOf}.`
  return `The matching is not accepted: ${count(violations.length, "violation")} (${judged}), ${asOf}.\n\n${renderTable(violations, [
    { title: "violation", cell: (row) => row.code },
    { title: "referral", cell: (row) => row.referralId },
    { title: "vacancy", cell: (row) => row.vacancyId }
  ])}`
}
