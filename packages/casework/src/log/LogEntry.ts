import { Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"

/** A SHA-256 digest in hexadecimal. */
export const Digest = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/))

/**
 * One link of the log: that something happened, when and by whom, and digests in place of its content. `hash` is the digest of all the other members;
 * `previousHash` is the hash of the link before, or `noHash` at the first. So nobody can change, remove or insert a link without changing all after it.
 */
export class LogEntry extends Schema.Opaque<LogEntry>()(
  Schema.Struct({
    number: Schema.Int.check(Schema.isGreaterThan(0)),
    tag: Schema.NonEmptyString,
    recordedAt: Instant,
    by: Schema.optionalKey(Observer),
    payloadDigest: Digest,
    previousHash: Digest,
    hash: Digest
  }).annotate({ identifier: "LogEntry", description: "One link of the log of events, without content (logglinje)" })
) {}

/** What stands before the first link. */
export const noHash = "0".repeat(64)
