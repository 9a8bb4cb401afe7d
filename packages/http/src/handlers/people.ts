import { People } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems, recordingProblems } from "../problems.ts"
import { seenVersioned } from "../versioned.ts"

export const peopleHandlers = HttpApiBuilder.group(
  Api,
  "people",
  Effect.fn(function* (handlers) {
    const people = yield* People
    return handlers.handleAll({
      receive: ({ payload }) => people.receive(payload).pipe(Effect.catchTags(recordingProblems)),
      search: ({ payload }) => people.search(payload).pipe(Effect.catchTags(pileProblems)),
      byKey: ({ params }) => people.byKey(params.personKey).pipe(Effect.map(seenVersioned), Effect.catchTags(pileProblems)),
      change: ({ params, payload }) =>
        people.change(params.personKey, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems))
    })
  })
)
