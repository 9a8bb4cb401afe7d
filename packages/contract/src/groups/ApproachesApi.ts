import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inPath, mayBeInBody } from "../access/Asks.ts"
import { ApproachAnswer } from "../answers/ApproachAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import { DoneBy } from "../requests/intakeSteps.ts"
import { NewApproach, NewApproachAnswer } from "../requests/NewApproach.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const changing = { headers: changesRecord, error: changingProblems }

/** People who asked for help and have no referral yet. */
export class ApproachesApi extends HttpApiGroup.make("approaches")
  .add(
    HttpApiEndpoint.get("open", "/", { query: pageQuery, success: Schema.Array(ApproachAnswer) })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "List the approaches not answered")
  )
  .add(
    HttpApiEndpoint.post("receive", "/", {
      payload: NewApproach,
      success: HttpApiSchema.WithHeaders(ApproachAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: recordingProblems
    })
      .annotate(Asks, asks("refer", mayBeInBody("/personKey", "people")))
      .annotate(OpenApi.Summary, "Record that someone asked for help and has no referral")
  )
  .add(
    HttpApiEndpoint.get("byId", "/:id", { params, success: versioned(ApproachAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-intake", inPath("id", "approaches")))
      .annotate(OpenApi.Summary, "Read an approach and how it was answered")
  )
  .add(
    HttpApiEndpoint.post("acknowledge", "/:id/acknowledge", {
      params,
      payload: DoneBy,
      success: versioned(ApproachAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "approaches")))
      .annotate(OpenApi.Summary, "Record that whoever asked has been told that someone knows of it")
  )
  .add(
    HttpApiEndpoint.post("answer", "/:id/answer", {
      params,
      payload: NewApproachAnswer,
      success: versioned(ApproachAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "approaches")))
      .annotate(OpenApi.Summary, "Answer an approach, by a referral that is there already or in another way")
  )
  .prefix("/api/approaches") {}
