import { EventLog } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems } from "../problems.ts"

export const logHandlers = HttpApiBuilder.group(
  Api,
  "log",
  Effect.fn(function* (handlers) {
    const { links } = yield* EventLog
    return handlers.handleAll({ links: () => links.pipe(Effect.catchTags(pileProblems)) })
  })
)
