import { Queues } from "@samsyn/application"
import { Api, AssessmentQueueAnswer, PlaceQueueAnswer } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { rowsOfPage } from "../pages/paged.ts"
import { makePartOfQueue } from "../pages/partOfQueue.ts"
import { pileProblems } from "../problems.ts"

export const queuesHandlers = HttpApiBuilder.group(
  Api,
  "queues",
  Effect.fn(function* (handlers) {
    const queues = yield* Queues
    const partOfPlaceQueue = makePartOfQueue(PlaceQueueAnswer)
    const partOfAssessmentQueue = makePartOfQueue(AssessmentQueueAnswer)
    return handlers.handleAll({
      place: ({ query: { vantage, ...asked } }) =>
        queues.place(vantage).pipe(
          Effect.flatMap((queue) => partOfPlaceQueue(queue, asked)),
          Effect.catchTags(pileProblems)
        ),
      assessment: ({ query }) =>
        queues.assessment.pipe(
          Effect.flatMap((queue) => partOfAssessmentQueue(queue, query)),
          Effect.catchTags(pileProblems)
        ),
      overdue: ({ query }) =>
        queues.overdue.pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ referralId }) => referralId)),
          Effect.catchTags(pileProblems)
        ),
      tensions: ({ query }) =>
        queues.tensions.pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ referralId }) => referralId)),
          Effect.catchTags(pileProblems)
        )
    })
  })
)
