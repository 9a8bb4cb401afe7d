import { Schema } from "effect"

/** The record was changed since the sender of the command saw it; nothing was recorded. */
export class VersionStale extends Schema.TaggedError<VersionStale>()("VersionStale", {}) {
  override get message(): string {
    return "the record was changed since it was read; read it again"
  }
}
