import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { DoorAnswer } from "../answers/DoorAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewDoor } from "../requests/NewDoor.ts"

/** Help that can be walked into or called without a place. */
export class DoorsApi extends HttpApiGroup.make("doors")
  .add(
    HttpApiEndpoint.get("all", "/", { success: Schema.Array(DoorAnswer) })
      .annotate(Asks, asks("read-catalogue"))
      .annotate(OpenApi.Summary, "List the doors and their hours")
  )
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewDoor,
      success: DoorAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-catalogue"))
      .annotate(OpenApi.Summary, "Register a door")
  )
  .prefix("/api/doors") {}
