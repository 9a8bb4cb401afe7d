import type { Fault } from "@samsyn/core"
import { Schema } from "effect"

/** The input is at fault: exit 1, with every fault by path. */
export class InputAtFault extends Schema.TaggedError<InputAtFault>()("InputAtFault", {
  file: Schema.String,
  faults: Schema.Array(Schema.Struct({ path: Schema.String, code: Schema.String, message: Schema.String }))
}) {
  static readonly of = (file: string, faults: ReadonlyArray<Fault>) => new InputAtFault({ file, faults })
}

/** The call is at fault: exit 2, with one sentence that says what to do instead. */
export class CallAtFault extends Schema.TaggedError<CallAtFault>()("CallAtFault", { reason: Schema.String }) {
  override get message(): string {
    return this.reason
  }
}
