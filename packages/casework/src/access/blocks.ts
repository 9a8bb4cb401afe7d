import { instantMillis } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { LiftBlock, SetBlock } from "./Command.ts"
import { isBlocking } from "./inForce.ts"
import { unknownPerson } from "./unknownPerson.ts"

/** Keeps whom the person closes out from now on. */
export function setBlock(records: Records, { block, by }: SetBlock, { at }: Occasion): Decision {
  const unknown = unknownPerson(records, block.personKey)
  if (unknown !== undefined) return unknown
  if (records.blocks.some(({ id }) => id === block.id)) return idTaken("/id")
  if (block.until !== undefined && instantMillis(block.until) <= instantMillis(at)) {
    return refused("invalid", { path: "/until", code: "reversed", message: "It would be over before it begins" })
  }
  return accepted({ tag: "block-set", by, puts: { blocks: [{ ...block, set: { at, by } }] } })
}

/** Lets those in again whom it closes out. */
export function liftBlock(records: Records, { blockId, by }: LiftBlock, { at }: Occasion): Decision {
  const block = records.blocks.find(({ id }) => id === blockId)
  if (block === undefined) return refused("unknown-record", { path: "/id", code: "unknown", message: "No block has this id" })
  if (!isBlocking(block, at)) return refused("not-allowed-now", { path: "/id", code: "lifted", message: "This is over" })
  return accepted({ tag: "block-lifted", by, puts: { blocks: [{ ...block, lifted: { at, by } }] } })
}
