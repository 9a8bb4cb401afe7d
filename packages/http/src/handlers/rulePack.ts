import { Setting } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"

export const rulePackHandlers = HttpApiBuilder.group(
  Api,
  "rulePack",
  Effect.fn(function* (handlers) {
    const { rulePack } = yield* Setting
    return handlers.handleAll({ inForce: () => Effect.succeed(rulePack) })
  })
)
