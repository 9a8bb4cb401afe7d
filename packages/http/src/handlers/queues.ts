import { Queues, Setting } from "@samsyn/application"
import { Api, AssessmentQueueAnswer, PlaceQueueAnswer } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { checkCode } from "../pages/checkCode.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { makePartOfQueue } from "../pages/partOfQueue.ts"
import { pileProblems } from "../problems.ts"

export const queuesHandlers = HttpApiBuilder.group(
  Api,
  "queues",
  Effect.fn(function* (handlers) {
    const queues = yield* Queues
    const { rulePack } = yield* Setting
    const checkNarrowing = ({ condition, lane }: { readonly condition?: string; readonly lane?: string }) =>
      Effect.andThen(checkCode("lane", lane, codesOf(rulePack.lanes)), checkCode("condition", condition, codesOf(rulePack.conditions)))
    const partOfPlaceQueue = makePartOfQueue(PlaceQueueAnswer)
    const partOfAssessmentQueue = makePartOfQueue(AssessmentQueueAnswer)
    return handlers.handleAll({
      place: ({ query: { vantage, ...asked } }) =>
        checkNarrowing(asked).pipe(
          Effect.andThen(queues.place(vantage)),
          Effect.flatMap((queue) => partOfPlaceQueue(queue, asked)),
          Effect.catchTags(pileProblems)
        ),
      assessment: ({ query }) =>
        checkNarrowing(query).pipe(
          Effect.andThen(queues.assessment),
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

function codesOf(known: ReadonlyArray<{ readonly code: string }>): ReadonlyArray<string> {
  return known.map(({ code }) => code)
}
