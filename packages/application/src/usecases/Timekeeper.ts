import { formatInstant, instantMillis, nextChangeAt } from "@samsyn/core"
import { Cause, Clock, Context, Duration, Effect, Layer } from "effect"
import { Setting } from "../ports/Setting.ts"
import { keptHours } from "../ports/RecordsPort.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { Casework } from "./Casework.ts"
import type { NotRecorded } from "./NotRecorded.ts"

/** How long time may have passed without anyone recording what it did. What people read never waits for it. */
const restMax = Duration.minutes(1)

/** How long to wait after a failure. */
const retryAfter = Duration.seconds(5)

/** Puts on record what only time does: what is passed on, what expires. */
export class Timekeeper extends Context.Service<
  Timekeeper,
  {
    /** Records what time has done by now; nothing where it has done nothing. */
    readonly letTimePass: Effect.Effect<void, NotRecorded>
    /**
     * Lets time pass now, and again whenever something may have changed by itself, at least every minute; forgets each time what is kept for `keptHours` only. Never ends; a failure is logged by its name
     * and tried again. Several processes may do it at once: each decides on what the others have recorded, so it is done once.
     */
    readonly keep: Effect.Effect<never>
  }
>()("@samsyn/application/Timekeeper") {
  static readonly layer = Layer.effect(
    Timekeeper,
    Effect.gen(function* () {
      const casework = yield* Casework
      const { rulePack } = yield* Setting
      const { forget } = yield* UnitRecords
      const letTimePass = Effect.asVoid(casework.carryOut(() => ({ tag: "let-time-pass" })))

      const untilNextChange: Effect.Effect<Duration.Duration, StoreUnavailable> = Effect.gen(function* () {
        const { snapshot } = yield* casework.look
        const millis = instantMillis(nextChangeAt(snapshot, rulePack)) - (yield* Clock.currentTimeMillis)
        return Duration.min(Duration.millis(Math.max(0, millis)), restMax)
      })

      const forgetOld = Effect.flatMap(Clock.currentTimeMillis, (now) => forget(formatInstant(now - keptHours * 3_600_000)))

      const turn = letTimePass.pipe(
        Effect.andThen(forgetOld),
        Effect.andThen(untilNextChange),
        Effect.catchCause((cause) => (Cause.hasInterruptsOnly(cause) ? Effect.interrupt : failed(cause))),
        Effect.flatMap(Effect.sleep)
      )
      return Timekeeper.of({ letTimePass, keep: Effect.forever(turn) })
    })
  )
}

/** Logs what failed by name alone: what someone wrote may be in its message. */
function failed(cause: Cause.Cause<{ readonly _tag: string }>): Effect.Effect<Duration.Duration> {
  const names = cause.reasons.map((reason) => (reason._tag === "Fail" ? reason.error._tag : reason._tag))
  return Effect.logError("time was not kept").pipe(Effect.annotateLogs({ error: names.join(", ") }), Effect.as(retryAfter))
}
