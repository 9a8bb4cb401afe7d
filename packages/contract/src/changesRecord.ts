import { Schema } from "effect"

/** `*`, or a list of entity tags as `ETag` gives them: RFC 9110, 13.1.1. Empty members of the list mean nothing. */
const IfMatch = Schema.String.check(
  Schema.makeFilter(
    (text) =>
      (text.length <= 4000 && (text.trim() === "*" || isListOfTags(text))) ||
      'Expected versions in quotes, as ETag gives them: "5f2c…", parted by commas, or * for any',
    { toJsonSchema: () => ({ pattern: String.raw`^(\*|(W/)?"[!#-~]{1,200}"(\s*,\s*(W/)?"[!#-~]{1,200}")*)$`, maxLength: 4000 }) }
  )
).annotate({
  description:
    'The version of the record that you have read, as its ETag gives it; several, parted by commas, where any of them will do; `*` where whatever is there now will do. A weak tag (W/"…") names no version that could be changed',
  examples: ['"5f2c9a"']
})

const tag = /^(W\/)?"[\x21\x23-\x7e]{1,200}"$/

function isListOfTags(text: string): boolean {
  const members = membersOf(text)
  return members.length > 0 && members.every((member) => tag.test(member))
}

/** The members of a list that stands in a header; a comma within quotes parts nothing. */
function membersOf(text: string): ReadonlyArray<string> {
  const members = text.match(/(?:[^,"]|"[^"]*"?)+/g) ?? []
  return members.map((member) => member.trim()).filter((member) => member !== "")
}

/**
 * The versions that a header `If-Match` names. A weak tag is none of them: what is changed is compared strongly.
 *
 * Fails: never; what is no list names no version.
 */
export function versionsNamed(ifMatch: string): ReadonlyArray<string> | "*" {
  if (ifMatch.trim() === "*") return "*"
  return membersOf(ifMatch).flatMap((member) => (tag.test(member) && member.startsWith('"') ? [member.slice(1, -1)] : []))
}

/**
 * The headers of an endpoint that changes a record which exists: its sender must have read the version that is changed.
 * Without `If-Match` the answer is 428, with none of the versions that it names the present one 412. Its `error` is `changingProblems`.
 */
export const changesRecord = { "if-match": IfMatch }
