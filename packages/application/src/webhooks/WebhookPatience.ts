import { Context } from "effect"

/** How long a receiver is waited for, and when a message that it did not take is sent again. */
export interface WebhookPatience {
  /** After which time each attempt that failed is followed by another. When they are used up, the endpoint is parked. */
  readonly retryAfterSeconds: ReadonlyArray<number>
  /** For how long an endpoint is held by one process: longer than an attempt can last. */
  readonly leaseSeconds: number
}

/** The times that the Standard Webhooks specification proposes ("Retry schedule"): ten attempts within three days and a half. */
export const WebhookPatience = Context.Reference<WebhookPatience>("@samsyn/application/WebhookPatience", {
  defaultValue: () => ({
    retryAfterSeconds: [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400],
    leaseSeconds: 30
  })
})
