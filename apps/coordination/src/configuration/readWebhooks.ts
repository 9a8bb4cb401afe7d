import { isIP } from "node:net"
import { WebhookPatience } from "@samsyn/application"
import { Effect } from "effect"
import type { Networks } from "../webhooks/mayBeSentTo.ts"
import { type ConfigurationRefused, refuse, setting, wholeNumber } from "./setting.ts"

/** How services are told that something happened. */
export interface WebhookTerms {
  readonly networks: Networks
  readonly timeoutSeconds: number
  readonly patience: WebhookPatience
}

/** How much longer an endpoint is held than an attempt can last. */
const leaseMargin = 5

/**
 * Reads `SAMSYN_WEBHOOK_NETWORKS`, the networks of the house that messages may be sent to (`10.20.0.0/16, 127.0.0.1/32`; none where it is not given),
 * `SAMSYN_WEBHOOK_TIMEOUT_SECONDS`, and `SAMSYN_WEBHOOK_RETRY_SECONDS`, after which times a message that was not taken is sent again.
 */
export const readWebhooks: Effect.Effect<WebhookTerms, ConfigurationRefused> = Effect.gen(function* () {
  const usual = yield* WebhookPatience
  const timeoutSeconds = yield* wholeNumber("SAMSYN_WEBHOOK_TIMEOUT_SECONDS", 10, 120)
  const retryAfterSeconds = yield* Effect.forEach(wordsOf(yield* setting("SAMSYN_WEBHOOK_RETRY_SECONDS")), seconds)
  return {
    networks: yield* Effect.forEach(wordsOf(yield* setting("SAMSYN_WEBHOOK_NETWORKS")), network),
    timeoutSeconds,
    patience: {
      retryAfterSeconds: retryAfterSeconds.length === 0 ? usual.retryAfterSeconds : retryAfterSeconds,
      leaseSeconds: timeoutSeconds + leaseMargin
    }
  }
})

function wordsOf(text: string | undefined): ReadonlyArray<string> {
  return (text ?? "").split(/[\s,]+/).filter((word) => word !== "")
}

function seconds(word: string): Effect.Effect<number, ConfigurationRefused> {
  return /^[1-9]\d{0,6}$/.test(word)
    ? Effect.succeed(Number(word))
    : refuse("SAMSYN_WEBHOOK_RETRY_SECONDS", "must be whole numbers of seconds, from 1 to 9999999, with commas between")
}

function network(word: string): Effect.Effect<Networks[number], ConfigurationRefused> {
  const [address = "", prefix = ""] = word.split("/")
  const bits = isIP(address) === 4 ? 32 : 128
  return isIP(address) > 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits
    ? Effect.succeed([address, Number(prefix)])
    : refuse("SAMSYN_WEBHOOK_NETWORKS", "must be networks as 10.20.0.0/16, with commas between")
}
