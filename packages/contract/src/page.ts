import { Schema } from "effect"
import { wholeNumber } from "./wholeNumber.ts"

const Limit = wholeNumber({ minimum: 1, maximum: 500 }).annotate({
  description: "How many rows a page has at most: 1 to 500. Left out: all that follow, up to 20,000"
})

/** Where a page begins, as the page before it said. Long enough for three ids of 200 characters of any script: see `pageOf`. */
const Cursor = Schema.String.check(Schema.isPattern(/^[\w-]{1,8000}$/)).annotate({
  description: "Where to go on, as the page before said in `next`, or in its header Link with rel=next"
})

/** The query of a list that grows. */
export const pageQuery = { limit: Schema.optionalKey(Limit), cursor: Schema.optionalKey(Cursor) }

/** What a list answers beside its rows, where more follow. */
export const pageFields = {
  next: Schema.optionalKey(Schema.String.annotate({ description: "The cursor of the next page; left out on the last one" }))
}
