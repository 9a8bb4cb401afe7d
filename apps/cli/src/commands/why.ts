import { type WhyBefore, whyBefore } from "@samsyn/core"
import { type Command, Option } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import { CallAtFault } from "../io/refusals.ts"
import { run } from "../io/run.ts"
import { becauseText } from "../text/because.ts"
import { printable, renderTable } from "../text/renderTable.ts"
import { asOfSentence } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"
import { keyText, vantageWords } from "./rank.ts"

interface WhyOptions extends CommonOptions {
  readonly vantage: "pile" | "near"
}

export function whyCommand(): Command {
  return command("why", {
    summary: "say which of two people comes first, and why",
    description:
      "Names the first key of the order that differs between two referrals, and the facts behind it. The two may be named in either order.",
    examples: ["samsyn why pile.json r-alma r-cato", "samsyn why pile.json r-alma r-birk --vantage near --json"]
  })
    .argument(...snapshotArgument)
    .argument("<a>", "id of a referral")
    .argument("<b>", "id of another referral")
    .addOption(new Option("--vantage <vantage>", "which facts are in sight").choices(["pile", "near"]).default("pile"))
    .action((file: string, a: string, b: string, options: WhyOptions) => run(why(file, [a, b], options), options))
}

const why = Effect.fn("why")(function* (file: string, referralIds: readonly [string, string], options: WhyOptions) {
  if (referralIds[0] === referralIds[1]) return yield* new CallAtFault({ reason: "the same referral is named twice" })
  const read = yield* loadSnapshot(file, options)
  yield* referralsExist(read, referralIds)
  return answerWhy(read, whyBefore(read.snapshot, read.pack, { referralIds, vantage: options.vantage }))
})

/** Fails as a fault of the call for the first id that no referral has. */
export const referralsExist = Effect.fn("referralsExist")(function* (
  read: Case,
  ids: ReadonlyArray<string>
): Effect.fn.Return<void, CallAtFault> {
  for (const id of ids) {
    if (!read.snapshot.referrals.some((referral) => referral.id === id)) {
      return yield* new CallAtFault({ reason: `no referral of the snapshot has the id ${id}` })
    }
  }
})

const standings = {
  place: "waits for a place",
  assessment: "waits for an assessment",
  lane: "stands apart, in a lane that is not ranked",
  refused: "stands apart, the right was refused",
  setAside: "stands apart, and cannot be ranked",
  notFound: "is not in the snapshot"
} as const

function answerWhy({ pack, snapshot, warnings }: Case, answer: WhyBefore): Answer {
  const text = () => {
    if (answer.tag === "notComparable") {
      return `They stand in no common order: ${answer.standings.map((each) => `${printable(each.referralId)} ${standings[each.in]}`).join("; ")}.`
    }
    const heading = `${printable(answer.first.referralId)} comes before ${printable(answer.second.referralId)} by ${answer.key} (${answer.queue} queue, ${vantageWords[answer.vantage]}), ${asOfSentence(snapshot, pack)}.`
    const table = renderTable(
      [answer.first, answer.second],
      [
        { title: "#", cell: (row) => row.position, align: "right" },
        { title: "referral", cell: (row) => row.referralId },
        { title: answer.key, cell: (row) => keyText({ key: answer.key, value: row.value }) },
        { title: "because", cell: (row) => becauseText(row.because) }
      ]
    )
    return `${heading}\n\n${table}`
  }
  return { json: answer, text, exit: 0, warnings }
}
