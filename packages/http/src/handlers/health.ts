import { UnitRecords } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems } from "../problems.ts"

const ok = { status: "ok" } as const

export const healthHandlers = HttpApiBuilder.group(
  Api,
  "health",
  Effect.fn(function* (handlers) {
    const { lastEventNumber } = yield* UnitRecords
    return handlers.handleAll({
      live: () => Effect.succeed(ok),
      ready: () => lastEventNumber.pipe(Effect.as(ok), Effect.catchTags(pileProblems))
    })
  })
)
