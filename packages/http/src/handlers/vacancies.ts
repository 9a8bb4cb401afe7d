import { Vacancies } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { seenAt } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems, recordProblems } from "../problems.ts"
import { seenVersioned } from "../versioned.ts"

export const vacanciesHandlers = HttpApiBuilder.group(
  Api,
  "vacancies",
  Effect.fn(function* (handlers) {
    const vacancies = yield* Vacancies
    return handlers.handleAll({
      all: ({ query: { careLevel, unitId, ...asked } }) =>
        vacancies.all.pipe(
          Effect.map((all) => all.filter((one) => (unitId ?? one.unitId) === one.unitId && (careLevel ?? one.careLevel) === one.careLevel)),
          Effect.flatMap((found) => rowsOfPage(found, asked, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      register: ({ payload }) =>
        vacancies.register(payload).pipe(Effect.map(seenAt("/api/vacancies")), Effect.catchTags(recordingProblems)),
      byId: ({ params }) => vacancies.byId(params.id).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      change: ({ params, payload }) =>
        vacancies.change(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      confirm: ({ params, payload }) =>
        vacancies.confirm(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      askAbout: ({ params, payload }) =>
        vacancies.askAbout(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      takeOutOfService: ({ params, payload }) =>
        vacancies.takeOutOfService(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      returnToService: ({ params, payload }) =>
        vacancies.returnToService(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems))
    })
  })
)
