import { Snapshot } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup } from "effect/http-api"
import { LargeBody, recordingProblems } from "../problems.ts"

/** How many records an import took in. */
export class ImportAnswer extends Schema.Opaque<ImportAnswer>()(
  Schema.Struct({
    referrals: Schema.Natural,
    facts: Schema.Natural,
    windows: Schema.Natural,
    units: Schema.Natural,
    vacancies: Schema.Natural
  }).annotate({
    identifier: "ImportAnswer",
    description: "How many records an import took in"
  })
) {}

/** A file is read by the core, which tells every fault at once, those of shape together with those between records. */
const SnapshotFile = Schema.Unknown.annotate({
  description:
    "A snapshot, as GET answers one. It takes the place of all records, context notes included; the unit keeps its own rule pack, time zone and holidays, and a snapshot of another pack is refused."
})

/** The records as one file: the operator's copy, with every fact whoever it is shared with. Context notes are not in it. */
export class SnapshotApi extends HttpApiGroup.make("snapshot")
  .add(HttpApiEndpoint.get("export", "/snapshot", { success: Snapshot }))
  .add(
    HttpApiEndpoint.put("import", "/snapshot", { payload: SnapshotFile, success: ImportAnswer, error: recordingProblems }).annotate(
      LargeBody,
      true
    )
  )
  .prefix("/api") {}
