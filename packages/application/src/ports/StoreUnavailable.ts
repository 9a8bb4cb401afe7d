import { Schema } from "effect"

/** The store did not do what was asked. Holds the operation and the SQLSTATE, never the cause: a driver's message holds the parameters. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  operation: Schema.String,
  sqlState: Schema.String
}) {
  override get message(): string {
    return `the store did not answer (${this.operation}, ${this.sqlState})`
  }
}
