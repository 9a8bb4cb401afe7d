import { type Audience, formatInstant } from "@samsyn/core"
import type { Times } from "../../time/Times.ts"
import type { Words } from "../../words/Words.ts"
import type { Missing } from "./Missing.ts"

/** When and how something was seen, and with whom it is shared, as the controls hold it; no time is now. */
export interface How {
  readonly at: string
  readonly basis: "first-hand" | "told"
  readonly domain: "health" | "social" | "own"
  readonly sharedWith: ReadonlyArray<Audience>
}

/** What is so most often: seen just now by the writer, and shared with all three, because who takes part must know the same. */
export const usualHow: How = { at: "", basis: "first-hand", domain: "social", sharedWith: ["unit", "nearby", "person"] }

/** A field has whole minutes. */
const tolerance = 60_000

/** The instant of a field, now where it is empty; undefined where it is none, or to come. */
export function readPast(at: string, { now, times }: { readonly now: number; readonly times: Times }): string | undefined {
  if (at === "") return formatInstant(now)
  const instant = times.fromField(at)
  return instant === undefined || Date.parse(instant) > now + tolerance ? undefined : instant
}

/** What is wrong with when and with whom. */
export function missingInHow(
  how: Pick<How, "at" | "sharedWith">,
  given: { readonly now: number; readonly times: Times; readonly words: Words["near"]["form"] }
) {
  const missing: Array<Missing> = []
  if (readPast(how.at, given) === undefined) missing.push({ field: "at", words: given.words.whenInvalid })
  if (how.sharedWith.length === 0) missing.push({ field: "sharedWith", words: given.words.missingShared })
  return missing
}
