import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { DutyAnswer } from "../answers/DutyAnswer.ts"
import { pageQuery } from "../page.ts"
import { recordingProblems } from "../problems.ts"
import { NewDuty } from "../requests/NewDuty.ts"

/** Who is on duty when nobody near the person can be reached. */
export class DutyApi extends HttpApiGroup.make("duty")
  .add(
    HttpApiEndpoint.get("all", "/", { query: pageQuery, success: Schema.Array(DutyAnswer) })
      .annotate(Asks, asks("read-catalogue"))
      .annotate(OpenApi.Summary, "List who is on duty when")
  )
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewDuty,
      success: DutyAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-catalogue"))
      .annotate(OpenApi.Summary, "Register who is on duty, and how to reach them and their leader")
  )
  .prefix("/api/duty") {}
