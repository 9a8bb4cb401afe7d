import type { Side } from "@samsyn/casework"
import type { Observer } from "@samsyn/core"
import { Effect } from "effect"
import { CurrentAccess } from "../access/Actor.ts"
import { sideOf } from "../access/sideOf.ts"

/** On whose side whoever asks now gives a command, and as whom they are named. Where nobody asks, it is nobody's that may more than others. */
export const senderNow: Effect.Effect<{ readonly side: Side; readonly by?: Observer }> = Effect.map(
  Effect.service(CurrentAccess),
  (access) => (access === undefined ? { side: "other" } : { side: sideOf(access.actor.role), by: access.actor.observer })
)
