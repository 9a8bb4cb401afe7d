import type { Actor, Purpose } from "@samsyn/application"
import { Context, type Effect } from "effect"

/** Who sends the request that the running fiber answers, and what for, as they said it. */
export interface Sender {
  readonly actor: Actor
  readonly purpose?: Purpose
  /** Milliseconds since 1970: from then on nothing is answered to them. */
  readonly until: number
  /** Whether they are signed in still, and in this role: an answer that lasts asks again. */
  readonly isSignedIn: Effect.Effect<boolean>
}

export const CurrentSender = Context.Reference<Sender | undefined>("@samsyn/http/CurrentSender", { defaultValue: () => undefined })
