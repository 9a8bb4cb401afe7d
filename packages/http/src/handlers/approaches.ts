import { Approaches } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { createdAt } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems, recordProblems } from "../problems.ts"
import { seenVersioned, versioned } from "../versioned.ts"

export const approachesHandlers = HttpApiBuilder.group(
  Api,
  "approaches",
  Effect.fn(function* (handlers) {
    const approaches = yield* Approaches
    return handlers.handleAll({
      open: ({ query }) =>
        approaches.open.pipe(
          Effect.flatMap((open) => rowsOfPage(open, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      receive: ({ payload }) =>
        approaches.receive(payload).pipe(Effect.map(createdAt("/api/approaches")), Effect.catchTags(recordingProblems)),
      byId: ({ params }) => approaches.byId(params.id).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      acknowledge: ({ params, payload }) =>
        approaches.acknowledge(params.id, payload.by).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems)),
      answer: ({ params, payload }) =>
        approaches.answer(params.id, payload).pipe(Effect.map(versioned), Effect.catchTags(recordingProblems))
    })
  })
)
