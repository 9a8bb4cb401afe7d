import { CurrentAccess, OwnPeople } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems } from "../problems.ts"

export const ownPeopleHandlers = HttpApiBuilder.group(
  Api,
  "ownPeople",
  Effect.fn(function* (handlers) {
    const ownPeople = yield* OwnPeople
    return handlers.handleAll({
      // Whoever is let through is known: nobody without one would be.
      list: () =>
        Effect.flatMap(Effect.flatMap(CurrentAccess, Effect.fromNullishOr).pipe(Effect.orDie), ownPeople.list).pipe(
          Effect.catchTags(pileProblems)
        )
    })
  })
)
