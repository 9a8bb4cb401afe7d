import { type Affected, type Displacement, displacement } from "@samsyn/core"
import type { Command } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import { CallAtFault } from "../io/refusals.ts"
import { run } from "../io/run.ts"
import { failedConditionText } from "../text/failedCondition.ts"
import { printable, renderTable } from "../text/renderTable.ts"
import { asOfSentence, count } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"
import { referralsExist } from "./why.ts"

export function displaceCommand(): Command {
  return command("displace", {
    summary: "say what giving one person one vacancy would cost, and whom",
    description: [
      "Gives the vacancy to the person, matches everyone else again, and lists everyone placed before who is then worse off: without a place,",
      "later after their latest start, or without their wish, care level, window or day. Exit 1 when the pair cannot be: every failed condition is listed,",
      "or that the person waits for no place."
    ].join(" "),
    examples: ["samsyn displace pile.json r-iver v-1", "samsyn displace pile.json r-iver v-1 --json | jq .affected"]
  })
    .argument(...snapshotArgument)
    .argument("<referral>", "id of the referral that would get the place")
    .argument("<vacancy>", "id of the vacancy")
    .action((file: string, referralId: string, vacancyId: string, options: CommonOptions) =>
      run(displace(file, { referralId, vacancyId }, options), options)
    )
}

const displace = Effect.fn("displace")(function* (
  file: string,
  pair: { readonly referralId: string; readonly vacancyId: string },
  options: CommonOptions
) {
  const read = yield* loadSnapshot(file, options)
  yield* referralsExist(read, [pair.referralId])
  if (!read.snapshot.vacancies.some(({ id }) => id === pair.vacancyId)) {
    return yield* new CallAtFault({ reason: `no vacancy of the snapshot has the id ${pair.vacancyId}` })
  }
  return answerDisplace(read, displacement(read.snapshot, read.pack, pair))
})

function answerDisplace(read: Case, answer: Displacement): Answer {
  return { json: answer, text: () => displaceText(read, answer), exit: answer.tag === "displaced" ? 0 : 1, warnings: read.warnings }
}

function displaceText({ pack, snapshot }: Case, answer: Displacement): string {
  const asOf = asOfSentence(snapshot, pack)
  const who = printable(answer.referralId)
  switch (answer.tag) {
    case "notInPool":
      return `${who} waits for no place, so none can be given: the right is not granted, the lane is not matched, the person has a place, or another referral stands for them (${asOf}).`
    case "notEligible":
      return `${who} cannot have ${printable(answer.vacancyId)}, ${asOf}:\n${answer.failed
        .map((failed) => `  - ${printable(failedConditionText(failed))}`)
        .join("\n")}`
    case "displaced": {
      const heading = `${who} in ${printable(answer.vacancyId)} would start on ${answer.startsOn}, ${asOf}.`
      if (answer.affected.length === 0) return `${heading}\nNobody who has a place in the proposal would be worse off.`
      return `${heading}\n${count(answer.affected.length, "person", "people")} would be worse off:\n\n${affectedTable(answer.affected)}`
    }
  }
}

const changes = {
  uncovered: "without a place",
  "more-late": "more days late",
  "wish-lost": "a lesser wish",
  "care-level-lost": "a lesser care level",
  "window-missed": "misses the window",
  "start-later": "starts later"
} as const

function affectedTable(affected: ReadonlyArray<Affected>): string {
  return renderTable(affected, [
    { title: "referral", cell: (row) => row.referralId },
    { title: "what", cell: (row) => changes[row.change] },
    { title: "in the order", cell: (row) => (row.before ? "before" : "after") },
    { title: "start now", cell: (row) => row.startsOnBefore },
    { title: "start then", cell: (row) => row.startsOnAfter },
    { title: "days late now", cell: (row) => row.daysLateBefore, align: "right" },
    { title: "days late then", cell: (row) => row.daysLateAfter, align: "right" }
  ])
}
