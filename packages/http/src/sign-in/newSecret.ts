import { Redacted } from "effect"
import { base64url } from "jose"

/** 256 bits from the operating system, in letters that fit into a cookie. */
export function newSecret(): Redacted.Redacted {
  return Redacted.make(base64url.encode(crypto.getRandomValues(new Uint8Array(32))))
}
