import { Schema } from "effect"

/** Something else was recorded under the sender's key before; nothing was recorded now. */
export class KeyReused extends Schema.TaggedError<KeyReused>()("KeyReused", {}) {
  override get message(): string {
    return "another request was recorded under this key before; take a new key"
  }
}
