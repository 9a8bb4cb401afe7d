import type { Effect } from "effect"
import { sha256 } from "../../manners/sha256.ts"

/** A pseudonym of someone: the same whenever the same issuer names the same subject, and nothing that can be read back. */
export function subjectOf(issuer: string, subject: string): Effect.Effect<string> {
  return sha256(new TextEncoder().encode(JSON.stringify([issuer, subject])))
}
