import { ContextNotes, Referrals } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { takenIn } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { recordingProblems, recordProblems } from "../problems.ts"
import { versioned } from "../versioned.ts"

export const referralsHandlers = HttpApiBuilder.group(
  Api,
  "referrals",
  Effect.fn(function* (handlers) {
    const referrals = yield* Referrals
    const notes = yield* ContextNotes
    return handlers.handleAll({
      receive: ({ payload }) => referrals.receive(payload).pipe(Effect.map(takenIn), Effect.catchTags(recordingProblems)),
      byId: ({ params }) => referrals.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      sideBySide: ({ params, query }) =>
        referrals.sideBySide({ referralId: params.id, audience: query.audience }).pipe(Effect.catchTags(recordProblems)),
      notes: ({ params, query }) =>
        notes.sharedWith({ referralId: params.id, audience: query.audience }).pipe(
          Effect.flatMap((written) => rowsOfPage(written, query, ({ id }) => id)),
          Effect.catchTags(recordProblems)
        ),
      attachNote: ({ params, payload }) => notes.attach(params.id, payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
