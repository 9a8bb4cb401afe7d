import { type BreachSeen, breachSeen, type Command } from "@samsyn/casework"
import { Context, Effect, Layer } from "effect"
import { Draws } from "../ports/Draws.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { type AsRead, Casework } from "./Casework.ts"
import { knownRecord } from "./knownRecord.ts"
import type { NotRecorded } from "./NotRecorded.ts"
import type { RecordUnknown } from "./RecordUnknown.ts"
import { recordPut } from "./recordPut.ts"

type Told = Omit<Extract<Command, { readonly tag: "tell-breach" }>, "tag" | "referralId">
type Tried = Omit<Extract<Command, { readonly tag: "try-elsewhere" }>, "tag" | "referralId" | "id">
type Ended = Omit<Extract<Command, { readonly tag: "end-trying" }>, "tag" | "referralId" | "triedId">

/** What is done about a latest start that is not kept. */
export class Breaches extends Context.Service<
  Breaches,
  {
    readonly byReferral: (referralId: string) => Effect.Effect<BreachSeen, RecordUnknown | StoreUnavailable>
    readonly tell: (referralId: string, told: Told) => Effect.Effect<BreachSeen, NotRecorded>
    readonly tryElsewhere: (referralId: string, tried: Tried) => Effect.Effect<BreachSeen, NotRecorded>
    readonly endTrying: (
      tried: { readonly referralId: string; readonly triedId: string },
      ended: Ended
    ) => Effect.Effect<BreachSeen, NotRecorded>
  }
>()("@samsyn/application/Breaches") {
  static readonly layer = Layer.effect(
    Breaches,
    Effect.gen(function* () {
      const casework = yield* Casework
      const draws = yield* Draws
      const carryOut = (command: Command) =>
        casework
          .carryOut(() => command, asSeen)
          .pipe(
            Effect.flatMap((events) => recordPut(events, "referrals")),
            Effect.map(breachSeen)
          )
      return Breaches.of({
        byReferral: Effect.fn("Breaches.byReferral")(function* (referralId) {
          const { records } = yield* casework.look
          return breachSeen(yield* knownRecord(records, "referrals", referralId))
        }),
        tell: Effect.fn("Breaches.tell")(function* (referralId, told) {
          return yield* carryOut({ tag: "tell-breach", referralId, ...told })
        }),
        tryElsewhere: Effect.fn("Breaches.tryElsewhere")(function* (referralId, tried) {
          return yield* carryOut({ tag: "try-elsewhere", id: yield* draws.id, referralId, ...tried })
        }),
        endTrying: Effect.fn("Breaches.endTrying")(function* ({ referralId, triedId }, ended) {
          return yield* carryOut({ tag: "end-trying", referralId, triedId, ...ended })
        })
      })
    })
  )
}

/** Its version is that of what was done alone: a referral that changes otherwise makes nobody's reading of it stale. */
const asSeen: AsRead = (records, referralId) => {
  const referral = records.referrals.find(({ id }) => id === referralId)
  return referral === undefined ? undefined : breachSeen(referral)
}
