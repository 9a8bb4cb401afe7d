import type { Command } from "commander"
import { Effect } from "effect"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import type { Answer } from "../io/Answer.ts"
import { run } from "../io/run.ts"
import { asOfSentence, count } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"

export function checkCommand(): Command {
  return command("check", {
    summary: "say whether a snapshot is sound, with every fault by path",
    description:
      "Reads a snapshot against its rule pack. A file with faults is refused as a whole, with every fault by its JSON Pointer path (exit 1).",
    examples: ["samsyn check pile.json", "samsyn check pile.json --pack my-rules.json --json"]
  })
    .argument(...snapshotArgument)
    .action((file: string, options: CommonOptions) => run(Effect.map(loadSnapshot(file, options), answerCheck), options))
}

const countedLists = [
  "referrals",
  "facts",
  "windows",
  "approaches",
  "units",
  "vacancies",
  "commitments",
  "refusals",
  "doors",
  "duty"
] as const

function answerCheck({ pack, snapshot, warnings }: Case): Answer {
  const counts = Object.fromEntries(countedLists.map((list) => [list, snapshot[list].length]))
  const vacancies = count(snapshot.vacancies.length, "vacancy", "vacancies")
  const places = count(
    snapshot.vacancies.reduce((sum, vacancy) => sum + vacancy.places, 0),
    "place"
  )
  return {
    json: { faults: [], asOf: snapshot.asOf, rulePack: { id: pack.id, version: pack.version }, counts },
    text: () =>
      `No faults, ${asOfSentence(snapshot, pack)}.\n` +
      `${count(snapshot.referrals.length, "referral")}, ${count(snapshot.facts.length, "fact")}, ${count(snapshot.windows.length, "window")}, ` +
      `${count(snapshot.approaches.length, "approach", "approaches")}, ${count(snapshot.units.length, "unit")}, ${vacancies} with ${places}, ` +
      `${count(snapshot.commitments.length, "commitment")}, ${count(snapshot.refusals.length, "refusal")}, ${count(snapshot.doors.length, "door")}, ` +
      `${snapshot.duty.length.toLocaleString("en")} on duty.`,
    exit: 0,
    warnings
  }
}
