import { digestOf } from "../digest.ts"

/**
 * The content of an event as it is kept, apart from the log. `format` says how `content` is to be read; `salt` is drawn for each payload and goes with it:
 * once both are erased, the digest that stays in the log cannot be tried against guesses of what was said.
 */
export interface Payload {
  readonly format: number
  readonly salt: string
  readonly content: unknown
}

/** The format in which events are written today: `CaseworkEvent` itself. */
export const currentFormat = 2

/** What the log holds of a payload. */
export function payloadDigestOf({ content, format, salt }: Payload): string {
  return digestOf({ content, format, salt })
}
