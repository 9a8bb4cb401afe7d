import { Changes } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { Closing } from "../changes/Closing.ts"
import { eventStream } from "../changes/eventStream.ts"
import { pileProblems } from "../problems.ts"

export const changesHandlers = HttpApiBuilder.group(
  Api,
  "changes",
  Effect.fn(function* (handlers) {
    const changes = yield* Changes
    const closing = yield* Closing
    return handlers.handleAll({
      follow: ({ headers, query }) =>
        changes.last.pipe(
          Effect.map((last) =>
            eventStream(changes.after(headers["last-event-id"] ?? query.after ?? last, query.audience ?? "unit"), closing)
          ),
          Effect.catchTags(pileProblems)
        )
    })
  })
)
