import { Context, Effect } from "effect"

/** Done when the server is about to stop: what would never end by itself ends then, so that stopping waits for nobody. Never, where nobody says. */
export const Closing = Context.Reference<Effect.Effect<void>>("@samsyn/http/Closing", { defaultValue: () => Effect.never })
