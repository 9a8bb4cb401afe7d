import { Schema } from "effect"

/** A backup cannot be made or restored; nothing was changed. `why` is for whoever runs the database, and names nobody. */
export class BackupRefused extends Schema.TaggedError<BackupRefused>()("BackupRefused", { why: Schema.String }) {
  override get message(): string {
    return this.why
  }
}
