import { type Seen, versionOf } from "@samsyn/application"
import { HttpApiSchema } from "effect/http-api"

/** A record as it is read, with the version of what is read of it in `ETag`. */
export function seenVersioned<Body>({ seen, version }: Seen<Body>) {
  return HttpApiSchema.withHeaders({ body: seen, headers: { etag: `"${version}"` } })
}

/** A record as an answer, with its version in `ETag`. */
export function versioned<Kept extends { readonly id: string }>(record: Kept) {
  return HttpApiSchema.withHeaders({ body: record, headers: { etag: `"${versionOf(record)}"` } })
}
