import { formatInstant, instantMillis } from "@samsyn/core"
import type { WebhookProgress } from "../ports/WebhookEndpoints.ts"
import type { WebhookOutcome } from "../ports/WebhookSender.ts"

/** An attempt at the message of an event. `at` is an instant; `chance` is drawn, from 0 to 1. */
export interface WebhookAttempt {
  readonly number: number
  readonly at: string
  readonly outcome: WebhookOutcome
  readonly chance: number
}

/** By how much a wait is made longer or shorter at most, so that receivers that failed together are not tried together. */
const jitter = 0.2

/**
 * How far an endpoint has been told after an attempt. A message that was not taken is tried again after the time that follows in the list, give or take a fifth;
 * when there is none the endpoint is parked before that message, and nothing is left out.
 *
 * Laws: see progressAfter.laws.test.ts.
 */
export function progressAfter(
  before: WebhookProgress,
  { at, chance, number, outcome }: WebhookAttempt,
  retryAfterSeconds: ReadonlyArray<number>
): WebhookProgress {
  const { deliveredTo } = before
  if (outcome.tag === "delivered") return { deliveredTo: number, failures: 0, nextAttemptAt: at }
  if (outcome.tag === "gone") return { deliveredTo, failures: before.failures + 1, nextAttemptAt: at, parked: { at, why: "gone" } }
  const failures = before.failures + 1
  const wait = retryAfterSeconds[before.failures]
  if (wait === undefined) return { deliveredTo, failures, nextAttemptAt: at, parked: { at, why: outcome.why } }
  const millis = Math.round(wait * 1000 * (1 - jitter + 2 * jitter * chance))
  return { deliveredTo, failures, nextAttemptAt: formatInstant(instantMillis(at) + millis) }
}
