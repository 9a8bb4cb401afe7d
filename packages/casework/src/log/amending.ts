import type { Observer } from "@samsyn/core"
import type { CaseworkEvent } from "../CaseworkEvent.ts"
import type { Erasure } from "../erasure/Erasure.ts"
import type { LogEntry } from "./LogEntry.ts"
import { type Payload, payloadDigestOf } from "./Payload.ts"

/** What is said of taking content back: by whom, why, and what stands in its place. */
interface Amending {
  readonly by?: Observer
  readonly erasure?: Erasure
  readonly payload?: Payload
}

/** The event that says that the content of an earlier one was taken back: erased, or with another payload in its place. */
export function amending(number: number, { by, erasure, payload }: Amending): CaseworkEvent {
  return {
    tag: payload === undefined ? "event-erased" : "event-corrected",
    ...(by === undefined ? {} : { by }),
    puts: {},
    amends: {
      number,
      ...(payload === undefined ? {} : { payloadDigest: payloadDigestOf(payload) }),
      ...(erasure === undefined ? {} : { erasure })
    }
  }
}

/** What is left of an event once its content was erased: the log's own words, and nothing put. */
export function withoutContent({ by, tag }: Pick<LogEntry, "by" | "tag">): CaseworkEvent {
  return { tag: tag as CaseworkEvent["tag"], ...(by === undefined ? {} : { by }), puts: {} }
}
