import { Schema } from "effect"

/** No record has the id that was asked for. */
export class RecordUnknown extends Schema.TaggedError<RecordUnknown>()("RecordUnknown", {
  kind: Schema.Literals([
    "referral",
    "vacancy",
    "window",
    "draft",
    "approach",
    "decision",
    "reassessment",
    "disagreement",
    "moment",
    "plan",
    "interim-help",
    "offer",
    "assignment",
    "consent",
    "block",
    "emergency-access",
    "decision-record"
  ])
}) {
  override get message(): string {
    return `no ${this.kind} has this id`
  }
}
