import { Instant, Observer } from "@samsyn/core"
import { Schema } from "effect"

const Digest = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/))

/** One link of the log: that something happened, when and by whom, and digests in place of its content. */
export class LogLinkAnswer extends Schema.Opaque<LogLinkAnswer>()(
  Schema.Struct({
    number: Schema.Int,
    tag: Schema.String,
    recordedAt: Instant,
    by: Schema.optionalKey(Observer),
    payloadDigest: Digest,
    previousHash: Digest,
    hash: Digest
  }).annotate({ identifier: "LogLinkAnswer", description: "One link of the log of events, without content" })
) {}
