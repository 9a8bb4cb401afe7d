import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { WebhookAnswer, WebhookMadeAnswer } from "../answers/WebhookAnswer.ts"
import { recordingProblems } from "../problems.ts"
import { NewWebhook } from "../requests/NewWebhook.ts"

const params = { id: Id }

/** Where services are told that something happened. Each service sees its own. */
export class WebhooksApi extends HttpApiGroup.make("webhooks")
  .add(
    HttpApiEndpoint.get("all", "/", { success: Schema.Array(WebhookAnswer), error: recordingProblems })
      .annotate(Asks, asks("keep-webhooks"))
      .annotate(OpenApi.Summary, "List where your service is told that something happened, and how that goes")
  )
  .add(
    HttpApiEndpoint.post("register", "/", {
      payload: NewWebhook,
      success: WebhookMadeAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
      .annotate(Asks, asks("keep-webhooks"))
      .annotate(OpenApi.Summary, "Be told from now on that something happened to what your service may read; the secret is told once")
  )
  .add(
    HttpApiEndpoint.delete("remove", "/:id", { params, success: HttpApiSchema.NoContent, error: recordingProblems })
      .annotate(Asks, asks("keep-webhooks"))
      .annotate(OpenApi.Summary, "Be told there no longer")
  )
  .add(
    HttpApiEndpoint.post("rotate", "/:id/rotation", { params, success: WebhookMadeAnswer, error: recordingProblems })
      .annotate(Asks, asks("keep-webhooks"))
      .annotate(OpenApi.Summary, "Draw a new secret, told once; those before it sign for another day")
  )
  .add(
    HttpApiEndpoint.post("resume", "/:id/resumption", { params, success: HttpApiSchema.NoContent, error: recordingProblems })
      .annotate(Asks, asks("keep-webhooks"))
      .annotate(OpenApi.Summary, "Be told again from where it stopped")
  )
  .prefix("/api/webhooks") {}
