import { WhatIsOwed } from "@samsyn/application"
import { owedKinds } from "@samsyn/casework"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { checkCode } from "../pages/checkCode.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems } from "../problems.ts"

export const owedHandlers = HttpApiBuilder.group(
  Api,
  "owed",
  Effect.fn(function* (handlers) {
    const owed = yield* WhatIsOwed
    return handlers.handleAll({
      list: ({ query }) =>
        checkCode("kind", query.kind, owedKinds).pipe(
          Effect.andThen(owed.list(query)),
          Effect.flatMap((debts) => rowsOfPage(debts, query, ({ overdue: _, ...debt }) => JSON.stringify(debt))),
          Effect.catchTags(pileProblems)
        )
    })
  })
)
