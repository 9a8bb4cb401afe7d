import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { UnitAnswer } from "../answers/UnitAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewUnit } from "../requests/NewUnit.ts"

/** Treatment units. */
export class UnitsApi extends HttpApiGroup.make("units")
  .add(
    HttpApiEndpoint.get("all", "/", { success: Schema.Array(UnitAnswer) })
      .annotate(Asks, asks("read-catalogue"))
      .annotate(OpenApi.Summary, "List the treatment units")
  )
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewUnit,
      success: UnitAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-catalogue"))
      .annotate(OpenApi.Summary, "Register a treatment unit")
  )
  .prefix("/api/units") {}
