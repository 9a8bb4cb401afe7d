import { pileOf } from "@samsyn/casework"
import { forAudience, formatInstant, instantMillis, nextChangeAt, type RulePack, type Snapshot } from "@samsyn/core"
import { Clock, Context, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { DerivedPile } from "./DerivedPile.ts"

/** A question that the unit asks of its pile. `name` tells it from all others; `answer` is pure, and sees only what is shared with the unit. */
export interface Question<Answer extends object> {
  readonly name: string
  readonly answer: (snapshot: Snapshot, pack: RulePack) => Answer
}

/** How old the `asOf` of an answer may be, in milliseconds: within that time whoever asks gets the very same value. */
export const asOfAgeMax = 1000

/**
 * What the unit asks of its pile, worked out once for each state of it and not once for each request.
 *
 * An answer holds for the number of the last event, and from the instant at which it was worked out to the next at which one may change though no record
 * does (`nextChangeAt`: a window's phase, a door, midnight). Only those of the present state are kept.
 * Laws: an answer is the one worked out anew, `asOf` apart, which is at most `asOfAgeMax` old.
 */
export class Answers extends Context.Service<
  Answers,
  { readonly to: <Answer extends object>(question: Question<Answer>) => Effect.Effect<Answer, StoreUnavailable> }
>()("@samsyn/application/Answers") {
  static readonly layer = Layer.effect(
    Answers,
    Effect.gen(function* () {
      const pile = yield* DerivedPile
      const setting = yield* Setting
      let state: State | undefined
      return Answers.of({
        to: Effect.fnUntraced(function* <Answer extends object>({ answer, name }: Question<Answer>) {
          const { eventNumber, records } = yield* pile.known
          const now = yield* Clock.currentTimeMillis
          if (state === undefined || !holds(state, eventNumber, now)) {
            const snapshot = forAudience(pileOf(records, { ...setting, at: formatInstant(now) }), "unit")
            const until = instantMillis(nextChangeAt(snapshot, setting.rulePack))
            state = { eventNumber, from: now, until, snapshot, answers: new Map() }
          }
          const { answers, from, snapshot } = state
          const known = answers.get(name) ?? { asOf: from, answer: answer(snapshot, setting.rulePack) }
          const fresh = Math.abs(now - known.asOf) < asOfAgeMax ? known : { asOf: now, answer: asOfNow(known.answer, now) }
          answers.set(name, fresh)
          // The name tells which question it is; the compiler cannot follow a name into a map.
          return fresh.answer as Answer
        })
      })
    })
  )
}

/** The answers that hold from an instant until another, in milliseconds. */
interface State {
  readonly eventNumber: number
  readonly from: number
  readonly until: number
  readonly snapshot: Snapshot
  readonly answers: Map<string, { readonly asOf: number; readonly answer: object }>
}

function holds({ eventNumber, from, until }: State, currentNumber: number, now: number): boolean {
  return eventNumber === currentNumber && from <= now && now < until
}

function asOfNow(answer: object, now: number): object {
  return "asOf" in answer ? { ...answer, asOf: formatInstant(now) } : answer
}
