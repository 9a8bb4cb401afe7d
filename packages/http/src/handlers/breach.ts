import { Breaches } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { recordingProblems, recordProblems } from "../problems.ts"
import { versioned } from "../versioned.ts"

export const breachHandlers = HttpApiBuilder.group(
  Api,
  "breach",
  Effect.fn(function* (handlers) {
    const breaches = yield* Breaches
    return handlers.handleAll({
      byReferral: ({ params }) => breaches.byReferral(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      tell: ({ params, payload }) => breaches.tell(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      tryElsewhere: ({ params, payload }) =>
        breaches.tryElsewhere(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      endTrying: ({ params, payload }) =>
        breaches
          .endTrying({ referralId: params.id, triedId: params.triedId }, payload)
          .pipe(Effect.map(versioned), Effect.catchTags(recordingProblems))
    })
  })
)
