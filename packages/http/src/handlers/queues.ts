import { Queues } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { partOfQueue } from "../pages/partOfQueue.ts"
import { pileProblems } from "../problems.ts"

export const queuesHandlers = HttpApiBuilder.group(
  Api,
  "queues",
  Effect.fn(function* (handlers) {
    const queues = yield* Queues
    return handlers.handleAll({
      place: ({ query: { vantage, ...asked } }) =>
        queues.place(vantage).pipe(
          Effect.flatMap((queue) => partOfQueue(queue, asked)),
          Effect.catchTags(pileProblems)
        ),
      assessment: ({ query }) =>
        queues.assessment.pipe(
          Effect.flatMap((queue) => partOfQueue(queue, query)),
          Effect.catchTags(pileProblems)
        )
    })
  })
)
