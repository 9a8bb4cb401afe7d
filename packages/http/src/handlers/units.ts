import { Units } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems, recordingProblems } from "../problems.ts"

export const unitsHandlers = HttpApiBuilder.group(
  Api,
  "units",
  Effect.fn(function* (handlers) {
    const units = yield* Units
    return handlers.handleAll({
      all: () => units.all.pipe(Effect.catchTags(pileProblems)),
      register: ({ payload }) => units.register(payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
