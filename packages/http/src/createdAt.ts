import { type ReferralTakenIn, type Seen, versionOf } from "@samsyn/application"
import { HttpApiSchema } from "effect/http-api"

/** A record that was made under an address, as an answer, with its own address in `Location` and its version in `ETag`. */
export function createdAt(under: string) {
  return <Kept extends { readonly id: string }>(record: Kept) =>
    HttpApiSchema.withHeaders({ body: record, headers: headersOf(under, record) })
}

/** The same for a record that is shown with more than it holds: the version is that of the record. */
export function seenAt(under: string) {
  return <Body extends { readonly id: string }>({ seen, version }: Seen<Body>) =>
    HttpApiSchema.withHeaders({ body: seen, headers: { location: addressOf(under, seen), etag: `"${version}"` } })
}

/** A referral that was taken in, as an answer. Its version is that of the referral: what may be a duplicate of it is no part of it. */
export function takenIn(taken: ReferralTakenIn) {
  const { possibleDuplicates: _, ...referral } = taken
  return HttpApiSchema.withHeaders({ body: taken, headers: headersOf("/api/referrals", referral) })
}

function headersOf(under: string, record: { readonly id: string }) {
  return { location: addressOf(under, record), etag: `"${versionOf(record)}"` }
}

function addressOf(under: string, { id }: { readonly id: string }): string {
  return `${under}/${encodeURIComponent(id)}`
}
