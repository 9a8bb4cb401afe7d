import type { Side } from "@samsyn/casework"
import { Effect } from "effect"
import type { Draws } from "../ports/Draws.ts"
import { CommandRefused } from "./CommandRefused.ts"

/**
 * The id of what is sent: drawn here, unless the unit says it. Whoever else sends something says none, because an id that is taken would tell them that someone
 * has it; an idempotency key keeps what they send twice from being kept twice.
 */
export function idFor(draws: Draws["Service"], side: Side, id: string | undefined): Effect.Effect<string, CommandRefused> {
  if (id === undefined) return draws.id
  return side === "unit" ? Effect.succeed(id) : Effect.fail(new CommandRefused({ reason: "invalid", faults: [drawnHere] }))
}

const drawnHere = { path: "/id", code: "drawn-here", message: "Leave this out: the id is drawn here, and told in the answer" }
