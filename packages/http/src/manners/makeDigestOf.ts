import { Effect } from "effect"
import { sha256 } from "./sha256.ts"

/** So many texts are remembered at most; whoever comes then begins anew. */
const rememberedMax = 1000

/**
 * The SHA-256 digest of a text, in hexadecimal. Remembers the last texts and their digests, in this process's memory alone: whoever asks again and again sends the same
 * token each time, and to work its digest out takes as long as the rest of a small answer.
 */
export function makeDigestOf(): (text: string) => Effect.Effect<string> {
  const remembered = new Map<string, string>()
  return Effect.fnUntraced(function* (text) {
    const known = remembered.get(text)
    if (known !== undefined) return known
    const digest = yield* sha256(new TextEncoder().encode(text))
    if (remembered.size >= rememberedMax) remembered.clear()
    remembered.set(text, digest)
    return digest
  })
}
