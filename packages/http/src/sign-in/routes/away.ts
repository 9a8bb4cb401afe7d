import type { StoreUnavailable } from "@samsyn/application"
import { Unavailable } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpServerRespondable } from "effect/http"

const unavailable = HttpServerRespondable.toResponse(new Unavailable({}))

/** The answer while the store is away. */
export function storeAway({ operation, sqlState }: StoreUnavailable) {
  return Effect.andThen(Effect.annotateLogs(Effect.logError("store unavailable"), { operation, sqlState }), unavailable)
}

/** The answer while the issuer is away. */
export const providerAway = Effect.andThen(Effect.logError("issuer unreachable"), unavailable)
