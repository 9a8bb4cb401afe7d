import { Snapshot } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { withSnapshotBody } from "../openapi/snapshotBody.ts"
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
const SnapshotFile = Schema.Unknown

/** The records as one file: the operator's copy, with every fact whoever it is shared with. Context notes are not in it. */
export class SnapshotApi extends HttpApiGroup.make("snapshot")
  .add(
    HttpApiEndpoint.get("export", "/snapshot", { success: Snapshot })
      .annotate(Asks, asks("read-whole"))
      .annotate(
        OpenApi.Summary,
        "Export as one file what the core is asked about: everyone who waits or has asked, what is known of them, their windows, and the places"
      )
  )
  .add(
    HttpApiEndpoint.put("import", "/snapshot", { payload: SnapshotFile, success: ImportAnswer, error: recordingProblems })
      .annotate(Asks, asks("import-whole"))
      .annotate(OpenApi.Summary, "Import a file in the place of all records")
      .annotate(LargeBody, true)
      .annotate(OpenApi.Transform, withSnapshotBody)
  )
  .prefix("/api") {}
