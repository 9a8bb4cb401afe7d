import { Schema } from "effect"
import { CaseworkEvent } from "../CaseworkEvent.ts"
import { upcastedFromFirst } from "./upcastedFromFirst.ts"

/** What each earlier format is turned into: the one after it. */
const steps: ReadonlyArray<(content: unknown) => unknown> = [upcastedFromFirst]

const decode = Schema.decodeUnknownSync(CaseworkEvent)

/**
 * The content of a payload as an event of today, whatever format it was written in. What is stored stays as it is, and so does its digest.
 *
 * Fails: throws on content that no version of this program wrote. The message names paths and no values.
 */
export function upcasted(format: number, content: unknown): CaseworkEvent {
  return decode(steps.slice(format - 1).reduce((older, step) => step(older), content))
}
