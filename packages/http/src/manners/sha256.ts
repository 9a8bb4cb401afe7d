import { Effect } from "effect"

/** The SHA-256 digest of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array<ArrayBuffer>): Effect.Effect<string> {
  return Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", bytes)),
    (digest) => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
  )
}
