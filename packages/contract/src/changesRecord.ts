import { Schema } from "effect"

/** One strong entity tag, as `ETag` gives it: quoted, without a list and without `*`, which would name no version that anyone has read. */
const EntityTag = Schema.String.check(
  Schema.makeFilter((text) => /^"[\x21\x23-\x7e]{1,200}"$/.test(text) || 'Expected one version in quotes, as ETag gives it: "5f2c…"', {
    toJsonSchema: () => ({ pattern: '^"[!#-~]{1,200}"$' })
  })
).annotate({ description: "The version of the record that you have read, as its ETag gives it" })

/**
 * The headers of an endpoint that changes a record which exists: its sender must have read the version that is changed.
 * Without `If-Match` the answer is 428, with another version than the present one 412. Its `error` is `changingProblems`.
 */
export const changesRecord = { "if-match": EntityTag }
