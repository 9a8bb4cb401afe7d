import { noTsb, readSnapshot, type RulePack, type Snapshot } from "@samsyn/core"
import { Effect } from "effect"
import { loadPack, shippedIds, shippedPack } from "./loadPack.ts"
import { parseJson } from "@samsyn/json"
import { nameOf, readBytes } from "./readBytes.ts"
import { CallAtFault, InputAtFault } from "./refusals.ts"

/** A snapshot that the core accepted, the pack it was read against, and what standard error should say about the two. */
export interface Case {
  readonly snapshot: Snapshot
  readonly pack: RulePack
  readonly warnings: ReadonlyArray<string>
}

/** A snapshot from a file, with the pack of `--pack`, else the shipped pack that it names. */
export const loadSnapshot = Effect.fn("loadSnapshot")(function* (
  file: string,
  options: { readonly pack?: string }
): Effect.fn.Return<Case, CallAtFault | InputAtFault> {
  if (file === "-" && options.pack === "-")
    return yield* new CallAtFault({ reason: "standard input can be read once: as the snapshot or as the pack" })
  const json = parseJson(yield* readBytes(file))
  if (json.tag === "refused") return yield* InputAtFault.of(nameOf(file), json.faults)
  const pack = options.pack === undefined ? yield* namedPack(json.value, nameOf(file)) : yield* loadPack(options.pack)
  const read = readSnapshot(json.value, pack)
  if (read.tag === "refused") return yield* InputAtFault.of(nameOf(file), read.faults)
  const named = read.value.rulePack
  const differs = named.id !== pack.id || named.version !== pack.version
  const warnings = differs ? [`the snapshot names rule pack ${named.id} ${named.version}; ${pack.id} ${pack.version} is used`] : []
  return { snapshot: read.value, pack, warnings }
})

/** The shipped pack that a snapshot names. One that names none is read against any, and then refused for its shape. */
function namedPack(input: unknown, file: string): Effect.Effect<RulePack, InputAtFault> {
  const id = fieldOf(fieldOf(input, "rulePack"), "id")
  if (typeof id !== "string") return Effect.succeed(noTsb)
  const pack = shippedPack(id)
  if (pack !== undefined) return Effect.succeed(pack)
  const message = `No shipped pack has this id (shipped: ${shippedIds()}). Give the pack's file: --pack FILE`
  return Effect.fail(InputAtFault.of(file, [{ path: "/rulePack/id", code: "unknown", message }]))
}

function fieldOf(input: unknown, key: string): unknown {
  return typeof input === "object" && input !== null && Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined
}
