import type { Actor } from "@samsyn/application"
import type { Effect } from "effect"
import { sha256 } from "./sha256.ts"

/** A sender's own key of a request, as it is kept: never the same for two senders, or for one in two roles, so that nobody is answered what was recorded for another. */
export function ownKey({ role, subject }: Pick<Actor, "role" | "subject">, key: string): Effect.Effect<string> {
  return sha256(new TextEncoder().encode(JSON.stringify([subject, role, key])))
}
