import { Vacancies } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems, recordingProblems } from "../problems.ts"

export const vacanciesHandlers = HttpApiBuilder.group(
  Api,
  "vacancies",
  Effect.fn(function* (handlers) {
    const vacancies = yield* Vacancies
    return handlers.handleAll({
      all: () => vacancies.all.pipe(Effect.catchTags(pileProblems)),
      register: ({ payload }) => vacancies.register(payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
