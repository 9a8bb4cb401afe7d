import { Snapshots } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { pileProblems, recordingProblems } from "../problems.ts"

export const snapshotHandlers = HttpApiBuilder.group(
  Api,
  "snapshot",
  Effect.fn(function* (handlers) {
    const snapshots = yield* Snapshots
    return handlers.handleAll({
      export: () => snapshots.export.pipe(Effect.catchTags(pileProblems)),
      import: ({ payload }) => snapshots.import(payload).pipe(Effect.catchTags(recordingProblems))
    })
  })
)
