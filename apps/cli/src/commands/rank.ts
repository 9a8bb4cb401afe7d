import { type Apart, type AssessmentQueue, assessmentQueue, type KeyValue, type PlaceQueue, placeQueue } from "@samsyn/core"
import { type Command, Option } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import { CallAtFault } from "../io/refusals.ts"
import { run } from "../io/run.ts"
import { becauseText, pointsText } from "../text/because.ts"
import { renderTable } from "../text/renderTable.ts"
import { asOfSentence, count } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"

interface RankOptions extends CommonOptions {
  readonly queue: "place" | "assessment"
  readonly vantage: "pile" | "near"
}

export function rankCommand(): Command {
  return command("rank", {
    summary: "put the pile in order, each row with its keys and why",
    description: [
      "Prints a queue. place: those with a granted right who wait for a place, by lane, latest start, seniority and lot.",
      "assessment: those whose right is not decided yet, by when the assessment is due. Who stands in no order is listed apart, with why.",
      "The vantage chooses the facts in sight: pile (referral and assessment) or near (also what those near the person, and the person, have seen).",
      "The assessment queue shows both vantages side by side."
    ].join(" "),
    examples: [
      "samsyn rank pile.json",
      "samsyn rank pile.json --vantage near",
      "samsyn rank pile.json --queue assessment --json | jq '.ranking[0]'"
    ]
  })
    .argument(...snapshotArgument)
    .addOption(new Option("--queue <queue>", "which queue").choices(["place", "assessment"]).default("place"))
    .addOption(new Option("--vantage <vantage>", "which facts are in sight").choices(["pile", "near"]).default("pile"))
    .action((file: string, options: RankOptions, self: Command) => run(rank(file, options, self), options))
}

const rank = Effect.fn("rank")(function* (file: string, options: RankOptions, self: Command) {
  if (options.queue === "assessment" && self.getOptionValueSource("vantage") === "cli" && options.vantage === "near") {
    return yield* new CallAtFault({ reason: "the assessment queue has one order and shows both vantages; leave --vantage out" })
  }
  return answerRank(yield* loadSnapshot(file, options), options)
})

function answerRank(read: Case, options: RankOptions): Answer {
  if (options.queue === "assessment") {
    const queue = assessmentQueue(read.snapshot, read.pack)
    return { json: queue, text: () => assessmentText(queue, read), exit: 0, warnings: read.warnings }
  }
  const queue = placeQueue(read.snapshot, read.pack, { vantage: options.vantage })
  return { json: queue, text: () => placeText(queue, read), exit: 0, warnings: read.warnings }
}

/** The vantage as people say it. */
export const vantageWords = { pile: "seen from the pile", near: "seen from near" } as const

function placeText(queue: PlaceQueue, { pack, snapshot }: Case): string {
  const rows = renderTable(queue.ranking, [
    { title: "#", cell: (row) => row.position, align: "right" },
    { title: "referral", cell: (row) => row.referralId },
    { title: "latest start", cell: (row) => row.latestStartOn },
    { title: "could be", cell: (row) => row.couldBeOn },
    { title: "then #", cell: (row) => row.couldBePosition, align: "right" },
    ...keyColumns(pack.order.place),
    { title: "because", cell: (row) => becauseText(row.because) }
  ])
  const heading = `${count(queue.ranking.length, "person", "people")} waiting for a place, ${vantageWords[queue.vantage]}, ${asOfSentence(snapshot, pack)}.`
  const legend = "'could be': the earliest date if what is not known turned out so; 'then #': the position with that date."
  return [heading, legend, "", rows, ...apartText(queue.apart)].join("\n")
}

function assessmentText(queue: AssessmentQueue, { pack, snapshot }: Case): string {
  const rows = renderTable(queue.ranking, [
    { title: "#", cell: (row) => row.position, align: "right" },
    { title: "referral", cell: (row) => row.referralId },
    { title: "assessment due", cell: (row) => row.assessmentDueOn },
    { title: "guide's date", cell: (row) => row.guideOn },
    { title: "guide's date, near", cell: (row) => row.nearGuideOn },
    { title: "ask first", cell: ({ askFirst }) => askFirst && (askFirst.question.tag === "age" ? "age" : askFirst.question.circumstance) },
    ...keyColumns(pack.order.assessment),
    { title: "because", cell: (row) => becauseText(row.because) }
  ])
  const heading = `${count(queue.ranking.length, "person", "people")} waiting for an assessment, ${asOfSentence(snapshot, pack)}.`
  return [heading, "", rows, ...apartText(queue.apart)].join("\n")
}

/** The keys of the order that have no column of their own, in its sequence. */
function keyColumns(keys: ReadonlyArray<KeyValue["key"]>) {
  return keys
    .filter((key) => key !== "id" && key !== "latest-start" && key !== "assessment-due")
    .map((key) => ({
      title: key,
      cell: (row: { readonly keys: ReadonlyArray<KeyValue> }) => keyText(row.keys.find((each) => each.key === key))
    }))
}

/** The value of a key for people. */
export function keyText(value: Pick<KeyValue, "key" | "value"> | undefined): string | number | null {
  if (value === undefined) return null
  return value.key === "points" && typeof value.value === "number" ? pointsText(value.value) : value.value
}

function apartText(apart: ReadonlyArray<Apart>): ReadonlyArray<string> {
  if (apart.length === 0) return []
  return [
    "",
    `Apart, in no order: ${count(apart.length, "person", "people")}.`,
    "",
    renderTable(apart, [
      { title: "referral", cell: (each) => each.referralId },
      { title: "why", cell: whyApart }
    ])
  ]
}

function whyApart(apart: Apart): string {
  switch (apart.why) {
    case "setAside":
      return `cannot be ranked: the rule pack does not know its ${apart.unknown.join(", ")}`
    case "lane":
      return `lane ${apart.lane}, received on ${apart.receivedAt.slice(0, 10)}${apart.legalEndOn === null ? "" : `, ends by law on ${apart.legalEndOn}`}`
    case "refused":
      return apart.decidedOn === null ? "right refused" : `right refused on ${apart.decidedOn}`
  }
}
