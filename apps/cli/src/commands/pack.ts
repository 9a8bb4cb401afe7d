import { shippedPacks } from "@samsyn/core"
import type { Command } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { loadPack, shippedIds, shippedPack } from "../io/loadPack.ts"
import { CallAtFault } from "../io/refusals.ts"
import { run, toJson } from "../io/run.ts"
import { type CommonOptions, command } from "./command.ts"

export function packCommand(): Command {
  return command("pack", {
    summary: "print a shipped rule pack as JSON",
    description: `Prints the rules as data, each with its source. Shipped: ${shippedPacks.map((pack) => `${pack.id} (${pack.title.en})`).join(", ")}.\nWith --pack FILE the pack in that file is checked and printed; its id must be ID.`,
    examples: ["samsyn pack no-tsb > my-rules.json", "samsyn pack my-rules --pack my-rules.json"]
  })
    .argument("<id>", "id of the pack")
    .action((id: string, options: CommonOptions) => run(pack(id, options), options))
}

const pack = Effect.fn("pack")(function* (id: string, options: CommonOptions) {
  const found = options.pack === undefined ? shippedPack(id) : yield* loadPack(options.pack)
  if (found === undefined || found.id !== id) {
    return yield* new CallAtFault({
      reason: options.pack === undefined ? `no shipped pack has this id (shipped: ${shippedIds()})` : "the pack in that file has another id"
    })
  }
  const answer: Answer = { json: found, text: () => toJson(found), exit: 0, warnings: [] }
  return answer
})
