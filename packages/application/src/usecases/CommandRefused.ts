import type { CommandRefusal } from "@samsyn/casework"
import { Data } from "effect"

/** Casework refused what was asked for; nothing was recorded. Holds casework's own values; it is never stored. */
export class CommandRefused extends Data.TaggedError("CommandRefused")<CommandRefusal> {
  override get message(): string {
    return `refused (${this.reason}) with ${this.faults.length} faults`
  }
}
