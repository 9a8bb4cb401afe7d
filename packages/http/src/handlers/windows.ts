import { Windows } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { told, windowSeenBy } from "../access/told.ts"
import { seenAt } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { pileProblems, recordingProblems, recordProblems } from "../problems.ts"
import { seenVersioned } from "../versioned.ts"

const toldWindow = told(windowSeenBy)

export const windowsHandlers = HttpApiBuilder.group(
  Api,
  "windows",
  Effect.fn(function* (handlers) {
    const windows = yield* Windows
    return handlers.handleAll({
      actNow: ({ query }) =>
        windows.actNow.pipe(
          Effect.flatMap((rows) => rowsOfPage(rows, query, ({ windowId }) => windowId)),
          Effect.catchTags(pileProblems)
        ),
      open: ({ payload }) =>
        windows.open(payload).pipe(Effect.flatMap(toldWindow), Effect.map(seenAt("/api/windows")), Effect.catchTags(recordingProblems)),
      byId: ({ params }) =>
        windows.byId(params.id).pipe(Effect.flatMap(toldWindow), Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      confirm: ({ params, payload }) =>
        windows
          .confirm(params.id, payload)
          .pipe(Effect.flatMap(toldWindow), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      contest: ({ params, payload }) =>
        windows
          .contest(params.id, payload)
          .pipe(Effect.flatMap(toldWindow), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      recordContact: ({ params, payload }) =>
        windows
          .recordContact(params.id, payload)
          .pipe(Effect.flatMap(toldWindow), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      close: ({ params, payload }) =>
        windows.close(params.id, payload).pipe(Effect.flatMap(toldWindow), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      figures: () => windows.figures.pipe(Effect.catchTags(pileProblems))
    })
  })
)
