import { type OfferRead, type Seen, versionOf, type WindowRead } from "@samsyn/application"
import { type OfferAnswer, OfferToldAnswer, type WindowAnswer, WindowToldAnswer } from "@samsyn/contract"
import type { Audience } from "@samsyn/core"
import { Effect, Schema } from "effect"
import { audienceNow } from "./audienceNow.ts"

/** What was asked for, as the audience of whoever asks now is told it. */
export function told<Whole, Answer>(as: (whole: Whole, audience: Audience) => Answer): (whole: Whole) => Effect.Effect<Answer> {
  return (whole) => Effect.map(audienceNow, (audience) => as(whole, audience))
}

/** What the schema of an answer does not name is no part of it. */
const offerTold = Schema.decodeUnknownSync(OfferToldAnswer)
const windowTold = Schema.decodeUnknownSync(WindowToldAnswer)

/** An offer for an audience: whom it makes later, and why it may, is for the unit. */
export function offerFor(offer: OfferRead, audience: Audience): OfferAnswer {
  return audience === "unit" ? offer : offerTold(offer)
}

/** The same with its version, which is that of the record: whoever answers the offer says it in `If-Match`. */
export function offerSeenBy({ seen, version }: Seen<OfferRead>, audience: Audience): Seen<OfferAnswer> {
  return { seen: offerFor(seen, audience), version }
}

/** A window for an audience, with its version: of a window as the person reads it, the version tells nothing of who doubts it either. */
export function windowSeenBy({ seen, version }: Seen<WindowRead>, audience: Audience): Seen<WindowAnswer> {
  if (audience !== "person") return { seen, version }
  const window = windowTold(seen)
  return { seen: window, version: versionOf(window) }
}
