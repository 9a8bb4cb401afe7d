import { parseJson } from "@samsyn/json"
import { Option, Redacted, Schema } from "effect"
import { base64url } from "jose"

/** So long may someone take to sign in at the issuer. Assumption. */
export const attemptSeconds = 600

/** What the browser keeps of a login while the issuer is asked: what the answer must fit, and where to go then. Good for nothing without the issuer's code. */
const Attempt = Schema.Struct({ state: Schema.String, nonce: Schema.String, verifier: Schema.String, to: Schema.String })
export type Attempt = typeof Attempt.Type

export function writeAttempt(attempt: Attempt): Redacted.Redacted {
  return Redacted.make(base64url.encode(JSON.stringify(attempt)))
}

/** None where it is not one of ours. */
export function readAttempt(written: Redacted.Redacted): Attempt | undefined {
  const bytes = bytesOf(Redacted.value(written))
  const json = bytes === undefined ? undefined : parseJson(bytes)
  return json?.tag === "accepted" ? Option.getOrUndefined(Schema.decodeUnknownOption(Attempt)(json.value)) : undefined
}

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return base64url.decode(text)
  } catch {
    return undefined
  }
}
