import { Context, Effect, type Redacted } from "effect"

/** A message to one endpoint. The same `id` whenever it is sent again; `at` is an instant, that of this attempt. */
export interface WebhookMessage {
  readonly url: string
  readonly id: string
  readonly at: string
  readonly body: string
  /** It is signed with each of them. */
  readonly secrets: ReadonlyArray<Redacted.Redacted>
}

/** What came of sending: `gone` is a receiver that wants nothing more. `why` is a code. */
export type WebhookOutcome = { readonly tag: "delivered" } | { readonly tag: "failed"; readonly why: string } | { readonly tag: "gone" }

export interface WebhookSender {
  /** Whether a message may be sent to an address at all: it is https, and leads to no network that is nobody's business. */
  readonly mayReach: (url: string) => Effect.Effect<boolean>
  /** Sends once. Never fails, and always ends within a bounded time. */
  readonly send: (message: WebhookMessage) => Effect.Effect<WebhookOutcome>
}

/** Sends messages signed by the Standard Webhooks specification. Where nothing is given that does, no address can be registered. */
export const WebhookSender = Context.Reference<WebhookSender>("@samsyn/application/WebhookSender", {
  defaultValue: () => ({
    mayReach: () => Effect.succeed(false),
    send: () => Effect.succeed({ tag: "failed", why: "no-sender" })
  })
})
