import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { ActNowAnswer } from "../answers/ActNowAnswer.ts"
import { WindowAnswer } from "../answers/WindowAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewContact } from "../requests/NewContact.ts"

/** Windows to act in, and what was done. */
export class WindowsApi extends HttpApiGroup.make("windows")
  .add(
    HttpApiEndpoint.get("actNow", "/act-now", { success: Schema.Array(ActNowAnswer) }).annotate(
      OpenApi.Summary,
      "List the windows to act in now"
    )
  )
  .add(
    HttpApiEndpoint.post("recordContact", "/windows/:id/contacts", {
      params: { id: Id },
      payload: NewContact,
      success: WindowAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    }).annotate(OpenApi.Summary, "Record that someone talked with the person")
  )
  .prefix("/api") {}
