import type { CommandRefusal } from "@samsyn/casework"
import type { Fault } from "@samsyn/core"
import { Schema } from "effect"

const reasons: ReadonlyArray<CommandRefusal["reason"]> = ["unknown-record", "id-taken", "window-closed", "invalid"]

/** Casework refused what was asked for; nothing was recorded. */
export class CommandRefused extends Schema.TaggedError<CommandRefused>()("CommandRefused", {
  reason: Schema.Literals(reasons),
  faults: Schema.Array(Schema.Struct({ path: Schema.String, code: Schema.String, message: Schema.String }) satisfies Schema.Codec<Fault>)
}) {
  override get message(): string {
    return `refused (${this.reason}) with ${this.faults.length} faults`
  }
}
