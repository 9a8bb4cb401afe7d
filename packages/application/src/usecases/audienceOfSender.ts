import type { Audience } from "@samsyn/core"
import { Effect } from "effect"
import { senderNow } from "./senderNow.ts"

/** The audience that whoever gives a command now reads as: what is hidden from it, they change as little as what is not there. */
export const audienceOfSender: Effect.Effect<Audience> = Effect.map(senderNow, ({ side }) => (side === "other" ? "nearby" : side))
