import { WhatIsOwed } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems } from "../problems.ts"

export const owedHandlers = HttpApiBuilder.group(
  Api,
  "owed",
  Effect.fn(function* (handlers) {
    const owed = yield* WhatIsOwed
    return handlers.handleAll({ list: ({ query }) => owed.list(query).pipe(Effect.catchTags(pileProblems)) })
  })
)
