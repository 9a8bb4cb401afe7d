import { Id, Instant } from "@samsyn/core"
import { Schema } from "effect"

const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const fields = {
  id: Id,
  url: Schema.String,
  createdAt: Instant,
  deliveredTo: count.annotate({
    description: "The number of the last event that this service was told of here, or that was none of its business"
  }),
  failures: count.annotate({ description: "How many attempts at the next message have failed" }),
  nextAttemptAt: Instant,
  parked: Schema.optionalKey(
    Schema.Struct({ at: Instant, why: Schema.String }).annotate({
      description: "Nothing more is sent until the service asks for it: the attempts were used up, or the receiver answered 410"
    })
  )
}

/** Where a service is told that something happened to what it may read, and how that goes. */
export class WebhookAnswer extends Schema.Opaque<WebhookAnswer>()(
  Schema.Struct(fields).annotate({
    identifier: "WebhookAnswer",
    description: "Where a service is told that something happened to what it may read, and how that goes (varslingsadresse)"
  })
) {}

/** The same with the secret that messages are signed with, which is told once. */
export class WebhookMadeAnswer extends Schema.Opaque<WebhookMadeAnswer>()(
  Schema.Struct({
    ...fields,
    secret: Schema.String.annotate({ description: "What messages are signed with (Standard Webhooks); it is never told again" })
  }).annotate({ identifier: "WebhookMadeAnswer", description: "A webhook with its new secret, which is told once" })
) {}
