import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema } from "effect/http-api"
import { UnitAnswer } from "../answers/UnitAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewUnit } from "../requests/NewUnit.ts"

/** Treatment units. */
export class UnitsApi extends HttpApiGroup.make("units")
  .add(HttpApiEndpoint.get("all", "/", { success: Schema.Array(UnitAnswer) }))
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewUnit,
      success: UnitAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
  )
  .prefix("/api/units") {}
