import type { FailedCondition } from "@samsyn/core"
import { Data } from "effect"

/** A place cannot be given to a person: what the two fail together, or that the person waits for no place. Holds the core's own values; it is never stored. */
export class PairImpossible extends Data.TaggedError("PairImpossible")<{
  readonly why: { readonly tag: "notInPool" } | { readonly tag: "notEligible"; readonly failed: ReadonlyArray<FailedCondition> }
}> {
  override get message(): string {
    return `the place cannot be given to this person (${this.why.tag})`
  }
}
