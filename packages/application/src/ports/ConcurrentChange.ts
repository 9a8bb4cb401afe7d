import { Schema } from "effect"

/** Someone else wrote between the reading of the records and the writing of what followed from them. */
export class ConcurrentChange extends Schema.TaggedError<ConcurrentChange>()("ConcurrentChange", {}) {
  override get message(): string {
    return "the records were changed by someone else meanwhile; read them again"
  }
}
