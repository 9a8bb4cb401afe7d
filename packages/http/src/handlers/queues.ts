import { Queues } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems } from "../problems.ts"

export const queuesHandlers = HttpApiBuilder.group(
  Api,
  "queues",
  Effect.fn(function* (handlers) {
    const queues = yield* Queues
    return handlers.handleAll({
      place: ({ query }) => queues.place(query.vantage).pipe(Effect.catchTags(pileProblems)),
      assessment: () => queues.assessment.pipe(Effect.catchTags(pileProblems))
    })
  })
)
