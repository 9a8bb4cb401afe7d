import { type Audience, audiences, type Finding, type SideBySide, sideBySide } from "@samsyn/core"
import { type Command, Option } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import { run } from "../io/run.ts"
import { factText, valueText } from "../text/because.ts"
import { printable, renderTable } from "../text/renderTable.ts"
import { asOfSentence, count, wallClock } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"
import { vantageWords } from "./rank.ts"
import { referralsExist } from "./why.ts"

interface SideBySideOptions extends CommonOptions {
  readonly audience: Audience
}

type BothSay = SideBySide["facts"]["both"][number]
type Said = BothSay["pile"]

export function sideBySideCommand(): Command {
  return command("side-by-side", {
    summary: "show one referral by both sights: what each side knows, and what differs",
    description: [
      "Shows what both sides know, what only the referral or assessment says, and what only those near the person say; the date by each sight,",
      "and the facts that make the difference. Facts not shared with the audience are taken out before anything is worked out."
    ].join(" "),
    examples: ["samsyn side-by-side pile.json r-alma", "samsyn side-by-side pile.json r-alma --audience nearby --json"]
  })
    .argument(...snapshotArgument)
    .argument("<referral>", "id of a referral")
    .addOption(new Option("--audience <audience>", "who reads the answer").choices(audiences).default("unit"))
    .action((file: string, referralId: string, options: SideBySideOptions) => run(showBothSights(file, referralId, options), options))
}

const showBothSights = Effect.fn("showBothSights")(function* (file: string, referralId: string, options: SideBySideOptions) {
  const read = yield* loadSnapshot(file, options)
  yield* referralsExist(read, [referralId])
  const answer = sideBySide(read.snapshot, read.pack, { referralId, audience: options.audience })
  const result: Answer = { json: answer, text: () => sideBySideText(answer, read), exit: 0, warnings: read.warnings }
  return result
})

function sideBySideText(answer: SideBySide, { pack, snapshot }: Case): string {
  const { facts } = answer
  return [
    `${printable(answer.referralId)} by both sights, for the ${answer.audience}, ${asOfSentence(snapshot, pack)}.`,
    "",
    ...datesText(answer),
    ...bothTable("The two sides do not say the same:", answer.disagreements ?? []),
    ...bothTable("Both sides know:", facts.both),
    ...saidTable("Only the referral or assessment says:", facts.onlyPile, snapshot.timeZone),
    ...saidTable("Only those near the person, or the person, say:", facts.onlyNearby, snapshot.timeZone),
    ...findingsText(answer)
  ].join("\n")
}

/** Both dates for those who may see both; for the person, the pile's. */
function datesText(answer: SideBySide): ReadonlyArray<string> {
  const { couldBeOn, difference, latestStartOn, position } = answer
  const sights = latestStartOn.near === undefined ? (["pile"] as const) : (["pile", "near"] as const)
  const table = renderTable<"pile" | "near">(sights, [
    { title: "sight", cell: (sight) => sight },
    { title: "latest start", cell: (sight) => latestStartOn[sight] },
    ...(couldBeOn === undefined ? [] : [{ title: "could be", cell: (sight: "pile" | "near") => couldBeOn[sight] }]),
    ...(position === undefined ? [] : [{ title: "position", cell: (sight: "pile" | "near") => position[sight], align: "right" as const }])
  ])
  return [table, "", `Decided latest start: ${answer.decidedLatestStartOn ?? "none"}.`, ...differenceText(difference)]
}

function differenceText(difference: SideBySide["difference"]): ReadonlyArray<string> {
  const because = difference?.because
  if (difference === undefined || !because) return []
  const earlier = difference.days === null ? "there is a date where the pile has none" : `it is ${count(difference.days, "day")} earlier`
  return [`Seen from near ${earlier}, by rule ${because.rule}: ${because.because.map(factText).join(", ") || "no fact needed"}.`]
}

function bothTable(title: string, rows: ReadonlyArray<BothSay>): ReadonlyArray<string> {
  if (rows.length === 0) return []
  const side = (said: Said) => `${valueText(said.value)} (${said.source}, ${said.by.role}, ${said.observedAt.slice(0, 10)})`
  return [
    "",
    title,
    "",
    renderTable(rows, [
      { title: "circumstance", cell: (row) => row.circumstance },
      { title: "the pile", cell: (row) => side(row.pile) },
      { title: "nearby", cell: (row) => side(row.nearby) }
    ])
  ]
}

function saidTable(title: string, rows: ReadonlyArray<Said>, timeZone: string): ReadonlyArray<string> {
  if (rows.length === 0) return []
  return [
    "",
    title,
    "",
    renderTable(rows, [
      { title: "circumstance", cell: (row) => row.circumstance },
      { title: "value", cell: (row) => valueText(row.value) },
      { title: "source", cell: (row) => row.source },
      { title: "by", cell: (row) => `${row.by.role}, ${row.by.service}` },
      { title: "basis", cell: (row) => row.basis },
      { title: "observed at", cell: (row) => wallClock(row.observedAt, timeZone) }
    ])
  ]
}

function findingsText({ askFirst, findings = [] }: SideBySide): ReadonlyArray<string> {
  return [
    ...(findings.length === 0 ? [] : ["", "For the assessor:", ...findings.map((finding) => `  - ${findingText(finding)}`)]),
    ...(!askFirst
      ? []
      : [
          "",
          `Ask first: ${askFirst.question.tag === "age" ? "age" : askFirst.question.circumstance}; the answer could make the date ${askFirst.couldBeOn}.`
        ])
  ]
}

function findingText(finding: Finding): string {
  switch (finding.tag) {
    case "guideEarlier":
      return `the guide's date ${vantageWords[finding.vantage]}, ${finding.guideOn}, is ${count(finding.daysEarlier, "day")} earlier than the decided one`
    case "assessIndividually":
      return `the law's list asks for individual assessment: ${factText(finding.fact)}`
  }
}
