import { Snapshots } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { importingProblems, pileProblems } from "../problems.ts"
import { seenVersioned } from "../versioned.ts"

export const snapshotHandlers = HttpApiBuilder.group(
  Api,
  "snapshot",
  Effect.fn(function* (handlers) {
    const snapshots = yield* Snapshots
    return handlers.handleAll({
      export: () => snapshots.export.pipe(Effect.map(seenVersioned), Effect.catchTags(pileProblems)),
      import: ({ payload }) => snapshots.import(payload).pipe(Effect.catchTags(importingProblems))
    })
  })
)
