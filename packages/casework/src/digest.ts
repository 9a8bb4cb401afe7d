import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"

/**
 * A value as the one text that stands for it: RFC 8785 (JCS), so that no order of members and no way of writing a number makes a difference.
 *
 * Fails: throws on what JSON cannot say.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error("canonical: not a JSON value")
  return text
}

/** The SHA-256 digest of a value's canonical text, in hexadecimal. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value))))
}
