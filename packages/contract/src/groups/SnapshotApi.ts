import { Snapshot } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { changesRecord } from "../changesRecord.ts"
import { withSnapshotBody } from "../openapi/snapshotBody.ts"
import { importingProblems, LargeBody } from "../problems.ts"
import { versioned } from "../versioned.ts"

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
    HttpApiEndpoint.get("export", "/snapshot", { success: versioned(Snapshot) })
      .annotate(Asks, asks("read-whole"))
      .annotate(
        OpenApi.Summary,
        "Export as one file what the core is asked about: everyone who waits or has asked, what is known of them, their windows, and the places"
      )
  )
  .add(
    HttpApiEndpoint.put("import", "/snapshot", {
      headers: changesRecord,
      payload: SnapshotFile,
      success: ImportAnswer,
      error: importingProblems
    })
      .annotate(Asks, asks("import-whole"))
      .annotate(OpenApi.Summary, "Import a file in the place of records that a file can hold")
      .annotate(LargeBody, true)
      .annotate(OpenApi.Transform, withSnapshotBody)
  )
  .prefix("/api") {}
