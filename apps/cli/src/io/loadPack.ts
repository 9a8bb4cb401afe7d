import { readRulePack, type RulePack, shippedPacks } from "@samsyn/core"
import { Effect } from "effect"
import { nameOf, readBytes } from "./readBytes.ts"
import { parseJson } from "@samsyn/json"
import { InputAtFault } from "./refusals.ts"
import type { CallAtFault } from "./refusals.ts"

/** A rule pack from a file, read and checked. */
export const loadPack = Effect.fn("loadPack")(function* (file: string): Effect.fn.Return<RulePack, CallAtFault | InputAtFault> {
  const json = parseJson(yield* readBytes(file))
  if (json.tag === "refused") return yield* InputAtFault.of(nameOf(file), json.faults)
  const pack = readRulePack(json.value)
  if (pack.tag === "refused") return yield* InputAtFault.of(nameOf(file), pack.faults)
  return pack.value
})

/** The shipped pack with the id. */
export function shippedPack(id: string): RulePack | undefined {
  return shippedPacks.find((pack) => pack.id === id)
}

/** The ids of the shipped packs, for messages. */
export function shippedIds(): string {
  return shippedPacks.map((pack) => pack.id).join(", ")
}
