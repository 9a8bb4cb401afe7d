import { Webhooks } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { recordingProblems } from "../problems.ts"

export const webhooksHandlers = HttpApiBuilder.group(
  Api,
  "webhooks",
  Effect.fn(function* (handlers) {
    const webhooks = yield* Webhooks
    return handlers.handleAll({
      all: () => webhooks.all.pipe(Effect.catchTags(recordingProblems)),
      register: ({ payload }) => webhooks.register(payload.url).pipe(Effect.catchTags(recordingProblems)),
      remove: ({ params }) => webhooks.remove(params.id).pipe(Effect.catchTags(recordingProblems)),
      rotate: ({ params }) => webhooks.rotate(params.id).pipe(Effect.catchTags(recordingProblems)),
      resume: ({ params }) => webhooks.resume(params.id).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
