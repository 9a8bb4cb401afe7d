import type { NewBreachTelling, NewTrying, NewTryingOutcome } from "@samsyn/contract"

/** How a person can be told, what else can be tried, and what can come of it: each in the order in which it is offered. */
export const tellingWays = ["phone", "in-person", "letter", "message"] as const satisfies ReadonlyArray<NewBreachTelling["how"]>
export const remedies = ["other-place", "bought-elsewhere", "breach-notified"] as const satisfies ReadonlyArray<NewTrying["remedy"]>
export const tryingOutcomes = ["found", "none-found", "person-said-no"] as const satisfies ReadonlyArray<NewTryingOutcome["outcome"]>
