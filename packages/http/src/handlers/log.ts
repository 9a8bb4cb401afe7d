import { EventLog, type LogPageAsked } from "@samsyn/application"
import { Api, type InvalidRequest } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { type PageAsked, rowsMax } from "../pages/pageOf.ts"
import { tellNext, unknownCursor } from "../pages/paged.ts"
import { pileProblems } from "../problems.ts"

export const logHandlers = HttpApiBuilder.group(
  Api,
  "log",
  Effect.fn(function* (handlers) {
    const { page } = yield* EventLog
    return handlers.handleAll({
      links: ({ query }) =>
        logPageAsked(query).pipe(
          Effect.flatMap(page),
          Effect.tap(({ next }) => tellNext(next === undefined ? undefined : String(next))),
          Effect.map(({ links }) => links),
          Effect.catchTags(pileProblems)
        )
    })
  })
)

/** Links are numbered and never leave, so that a cursor is the number of the last one that was answered. */
function logPageAsked({ cursor = "0", limit = rowsMax }: PageAsked): Effect.Effect<LogPageAsked, InvalidRequest> {
  return /^\d{1,15}$/.test(cursor) ? Effect.succeed({ after: Number(cursor), limit }) : Effect.fail(unknownCursor())
}
