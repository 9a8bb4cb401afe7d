import { People } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems } from "../problems.ts"

export const peopleHandlers = HttpApiBuilder.group(
  Api,
  "people",
  Effect.fn(function* (handlers) {
    const people = yield* People
    return handlers.handleAll({ byKey: ({ params }) => people.byKey(params.personKey).pipe(Effect.catchTags(pileProblems)) })
  })
)
