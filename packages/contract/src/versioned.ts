import { Schema } from "effect"
import { HttpApiSchema } from "effect/http-api"

/** An answer that is one record, with its version in `ETag`: what `If-Match` of a change of it must name. */
export const versioned = <Answer extends Schema.Top>(answer: Answer) => HttpApiSchema.WithHeaders(answer, { etag: Schema.String })
