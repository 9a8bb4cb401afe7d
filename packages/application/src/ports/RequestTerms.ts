import { Context } from "effect"

/** On what terms a command was sent: each member is left out where the request did not say. */
export interface Terms {
  /** The versions of the record to be changed that the sender takes for the present one; `*` where any will do. A command on another version is refused. */
  readonly ifMatch?: ReadonlyArray<string> | "*"
  /** The sender's own key for this command, and the digest of what was sent: a second time with the same key is answered from what was recorded the first time. */
  readonly idempotency?: { readonly key: string; readonly digest: string }
}

/** The terms of the request that the running fiber answers. Whatever is not a request has none. */
export const RequestTerms = Context.Reference<Terms>("@samsyn/application/RequestTerms", { defaultValue: () => ({}) })
