import { Schema } from "effect"

/** Whoever asks may not. Says no more: neither why, nor whether there is anything to ask for. */
export class NotAllowed extends Schema.TaggedError<NotAllowed>()("NotAllowed", {}) {
  override get message(): string {
    return "not allowed"
  }
}
