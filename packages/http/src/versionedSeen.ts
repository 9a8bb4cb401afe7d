import type { Seen } from "@samsyn/application"
import { HttpApiSchema } from "effect/http-api"

/** What is seen of a record as an answer, with the version of the whole record in `ETag`. */
export function versionedSeen<A>({ seen, version }: Seen<A>) {
  return HttpApiSchema.withHeaders({ body: seen, headers: { etag: `"${version}"` } })
}

/** What is seen of a record that was made under an address, with its own address in `Location`. */
export function seenAt(under: string) {
  return <A extends { readonly id: string }>({ seen, version }: Seen<A>) =>
    HttpApiSchema.withHeaders({ body: seen, headers: { location: `${under}/${encodeURIComponent(seen.id)}`, etag: `"${version}"` } })
}
