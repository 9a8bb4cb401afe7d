import { Windows } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems, recordingProblems } from "../problems.ts"

export const windowsHandlers = HttpApiBuilder.group(
  Api,
  "windows",
  Effect.fn(function* (handlers) {
    const windows = yield* Windows
    return handlers.handleAll({
      actNow: () => windows.actNow.pipe(Effect.catchTags(pileProblems)),
      recordContact: ({ params, payload }) => windows.recordContact(params.id, payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
