import { Context, Duration } from "effect"

/**
 * How often a stream asks whether whoever follows is signed in still: so long one on which nothing is told outlasts a sign-out. One on which something is told
 * ends before that. Assumption: soon enough that nobody who takes over a desk finds it open.
 */
export const AskedAgainAfter = Context.Reference<Duration.Duration>("@samsyn/http/AskedAgainAfter", {
  defaultValue: () => Duration.seconds(15)
})
