import { Doors } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems, recordingProblems } from "../problems.ts"

export const doorsHandlers = HttpApiBuilder.group(
  Api,
  "doors",
  Effect.fn(function* (handlers) {
    const doors = yield* Doors
    return handlers.handleAll({
      all: () => doors.all.pipe(Effect.catchTags(pileProblems)),
      register: ({ payload }) => doors.register(payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
