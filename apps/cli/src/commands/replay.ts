import { type DecisionRecord, PlaceRecord, replay, type Replayed, RightsRecord, type WhyDifferent } from "@samsyn/casework"
import { checkSnapshot, type Fault, faultsOf, limitFaults, type Place, type RulePack } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import type { Command } from "commander"
import { Effect, Result, Schema } from "effect"
import type { Answer } from "../io/Answer.ts"
import { loadPack, shippedIds, shippedPack } from "../io/loadPack.ts"
import { nameOf, readBytes } from "../io/readBytes.ts"
import { CallAtFault, InputAtFault } from "../io/refusals.ts"
import { run } from "../io/run.ts"
import { renderTable } from "../text/renderTable.ts"
import { count } from "../text/words.ts"
import { type CommonOptions, command } from "./command.ts"

export function replayCommand(): Command {
  return command("replay", {
    summary: "ask the engine again what it answered when a place was given or a right decided",
    description: [
      "Reads a decision record as the service answers it at /api/decision-records/ID: the part of the pile that the decision rested on, its people under other ids,",
      "and the answer of that time. Identical to the last byte (exit 0), or each field that differs, and whether the engine or the rule pack is another one than then,",
      "or the record was changed (exit 1)."
    ].join(" "),
    examples: [
      "curl --silent http://127.0.0.1:4380/api/decision-records/ID > record.json",
      "samsyn replay record.json",
      "samsyn replay record.json --pack the-rules-of-that-time.json --json"
    ]
  })
    .argument("<record>", "a decision record, or - for standard input")
    .action((file: string, options: CommonOptions) => run(replayFile(file, options), options))
}

const strictly = { errors: "all", onExcessProperty: "error" } as const
const decodeOnPlace = Schema.decodeUnknownResult(PlaceRecord, strictly)
const decodeOnRight = Schema.decodeUnknownResult(RightsRecord, strictly)

/** The record as what it says that it is about: its faults are then told by the paths of that. */
function decode(value: unknown): Result.Result<DecisionRecord, Schema.SchemaError> {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined
  return kind === "right" || kind === "reassessment" ? decodeOnRight(value) : decodeOnPlace(value)
}

const replayFile = Effect.fn("replayFile")(function* (file: string, options: CommonOptions) {
  if (file === "-" && options.pack === "-")
    return yield* new CallAtFault({ reason: "standard input can be read once: as the record or as the pack" })
  const json = parseJson(yield* readBytes(file))
  if (json.tag === "refused") return yield* InputAtFault.of(nameOf(file), json.faults)
  const read = decode(json.value)
  if (Result.isFailure(read)) return yield* InputAtFault.of(nameOf(file), limitFaults(faultsOf(read.failure.issue)))
  const record = read.success
  const pack = options.pack === undefined ? shippedPack(record.slice.rulePack.id) : yield* loadPack(options.pack)
  if (pack === undefined) return yield* InputAtFault.of(nameOf(file), [unknownPack])
  const faults = checkSnapshot(record.slice, pack).map((fault) => ({ ...fault, path: `/slice${fault.path}` }))
  if (faults.length > 0) return yield* InputAtFault.of(nameOf(file), limitFaults(faults))
  return answerReplay(record, pack)
})

const unknownPack: Fault = {
  path: "/slice/rulePack/id",
  code: "unknown",
  message: `No shipped pack has this id (shipped: ${shippedIds()}). Give the pack's file: --pack FILE`
}

function answerReplay(record: DecisionRecord, pack: RulePack): Answer {
  const replayed = replay(record, pack)
  return { json: replayed, text: () => textOf(replayed, record), exit: replayed.tag === "identical" ? 0 : 1, warnings: [] }
}

function textOf(replayed: Replayed, { at, engine, slice }: DecisionRecord): string {
  const what = `${count(slice.referrals.length, "referral")}, ${count(slice.vacancies.length, "vacancy", "vacancies")}`
  if (replayed.tag === "identical") return `Identical: the engine answers as it did at ${at} (${what}, engine ${engine}).`
  const heading = `Different from the answer at ${at} (${what}): ${replayed.because.map(whyText).join("; ")}.`
  const fields = renderTable(replayed.fields, [
    { title: "field", cell: ({ field }) => field },
    { title: "then", cell: ({ kept }) => digestText(kept) },
    { title: "now", cell: ({ now }) => digestText(now) },
    { title: "why", cell: ({ why }) => whyShort[why] }
  ])
  if (replayed.parts.length === 0) return `${heading}\nThe answer itself is the same.\n\n${fields}`
  if (replayed.places.length === 0)
    return `${heading}\nNobody's place differs; other parts of the answer do: ${replayed.parts.join(", ")}.\n\n${fields}`
  return `${heading}\n\n${fields}\n\n${renderTable(replayed.places, [
    { title: "referral", cell: ({ referralId }) => referralId },
    { title: "then", cell: ({ kept }) => placeText(kept) },
    { title: "now", cell: ({ now }) => placeText(now) }
  ])}`
}

function whyText(why: WhyDifferent): string {
  switch (why.tag) {
    case "engine":
      return `the engine is version ${why.now} and was ${why.kept}`
    case "rule-pack":
      return `the rule pack is another one (${why.now.slice(0, 12)} and was ${why.kept.slice(0, 12)})`
    case "record":
      return "the record was changed after it was kept"
    case "unsealed":
      return "the record has no seals, so that nobody can tell whether it was changed"
  }
}

const whyShort: { readonly [Tag in WhyDifferent["tag"]]: string } = {
  engine: "another engine",
  "rule-pack": "another rule pack",
  record: "changed in the record",
  unsealed: "not sealed"
}

/** A version as it is, a digest by its first figures. */
function digestText(digest: string | null): string {
  return digest === null ? "none" : digest.slice(0, 12)
}

function placeText(place: Place | null): string {
  return place === null ? "no place" : `${place.vacancyId} from ${place.startsOn}`
}
