import { type ReferralTakenIn, versionOf } from "@samsyn/application"
import { HttpApiSchema } from "effect/http-api"

/** A record that was made under an address, as an answer, with its own address in `Location` and its version in `ETag`. */
export function createdAt(under: string) {
  return <Kept extends { readonly id: string }>(record: Kept) =>
    HttpApiSchema.withHeaders({ body: record, headers: headersOf(under, record) })
}

/** A referral that was taken in, as an answer. Its version is that of the referral: what may be a duplicate of it is no part of it. */
export function takenIn(taken: ReferralTakenIn) {
  const { possibleDuplicates: _, ...referral } = taken
  return HttpApiSchema.withHeaders({ body: taken, headers: headersOf("/api/referrals", referral) })
}

function headersOf(under: string, record: { readonly id: string }) {
  return { location: `${under}/${encodeURIComponent(record.id)}`, etag: `"${versionOf(record)}"` }
}
