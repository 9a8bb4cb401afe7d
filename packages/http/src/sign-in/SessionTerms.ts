import { Context } from "effect"

/** How long a session of the pages lasts: idle, and in all. */
export interface SessionTerms {
  readonly idleMinutes: number
  readonly lastsMinutes: number
}

/** Assumption: a break at the desk, and a shift. No source found for either in this field. */
export const SessionTerms = Context.Reference<SessionTerms>("@samsyn/http/SessionTerms", {
  defaultValue: () => ({ idleMinutes: 30, lastsMinutes: 8 * 60 })
})
