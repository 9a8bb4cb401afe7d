import { DutyRoster } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems } from "../problems.ts"

export const dutyHandlers = HttpApiBuilder.group(
  Api,
  "duty",
  Effect.fn(function* (handlers) {
    const roster = yield* DutyRoster
    return handlers.handleAll({
      all: ({ query }) =>
        roster.all.pipe(
          Effect.flatMap((watches) => rowsOfPage(watches, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      register: ({ payload }) => roster.register(payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
