import { versionOf } from "@samsyn/application"
import { HttpApiSchema } from "effect/http-api"

/** A record as an answer, with its version in `ETag`. */
export function versioned<Kept extends { readonly id: string }>(record: Kept) {
  return HttpApiSchema.withHeaders({ body: record, headers: { etag: `"${versionOf(record)}"` } })
}
