import type { CaseworkEvent } from "@samsyn/casework"
import { formatInstant, instantMillis } from "@samsyn/core"
import { Cause, Clock, Context, Effect, Layer, Random, Stream } from "effect"
import { Draws } from "../ports/Draws.ts"
import { rowsPerRead } from "../ports/RecordsPort.ts"
import { Setting } from "../ports/Setting.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { type WebhookEndpoint, WebhookEndpoints, type WebhookProgress } from "../ports/WebhookEndpoints.ts"
import { WebhookSender } from "../ports/WebhookSender.ts"
import { announcedToService } from "../webhooks/announcedToService.ts"
import { hearingOf } from "../webhooks/hearingOf.ts"
import { progressAfter } from "../webhooks/progressAfter.ts"
import { WebhookPatience } from "../webhooks/WebhookPatience.ts"
import { DerivedPile } from "./DerivedPile.ts"

/** How long to rest when nothing was due, at most: an event ends it. */
const restMax = "1 second"

/** Tells services that something happened to what they may read. */
export class WebhookDelivery extends Context.Service<
  WebhookDelivery,
  {
    /** Sends what is due now, one message after another to each endpoint and to several endpoints at once; ends when nothing more is due. */
    readonly deliverDue: Effect.Effect<void, StoreUnavailable>
    /**
     * Sends whatever becomes due, for ever; a failure is logged by its name and tried again. Several processes may do it at once: each endpoint is told by one
     * of them at a time.
     *
     * Laws: what a service may read is announced to it at the least once, also when a process is killed in the middle · under the same id whenever it is sent
     * again · to one endpoint never after a later one was taken, but where it is sent again.
     */
    readonly keep: Effect.Effect<never>
  }
>()("@samsyn/application/WebhookDelivery") {
  static readonly layer = Layer.effect(
    WebhookDelivery,
    Effect.gen(function* () {
      const endpoints = yield* WebhookEndpoints
      const records = yield* UnitRecords
      const pile = yield* DerivedPile
      const draws = yield* Draws
      const sender = yield* WebhookSender
      const { timeZone } = yield* Setting
      const { leaseSeconds, retryAfterSeconds } = yield* WebhookPatience

      const now = Effect.map(Clock.currentTimeMillis, formatInstant)
      const leaseUntil = (at: string) => formatInstant(instantMillis(at) + leaseSeconds * 1000)

      const take = Effect.gen(function* () {
        const { eventNumber } = yield* pile.known
        const at = yield* now
        const lease = { id: yield* draws.id, until: leaseUntil(at) }
        const taken = yield* endpoints.take({ at, lastEvent: eventNumber, lease })
        return taken.map((endpoint) => ({ endpoint, lease: lease.id }))
      })

      /** The events that follow, each with its instant. Both were written at once, so there are as many of the one as of the other. */
      const following = Effect.fn("WebhookDelivery.following")(function* (number: number) {
        const links = yield* records.logAfter(number)
        const recordedAt = new Map(links.map((link) => [link.number, link.recordedAt]))
        const events = yield* records.eventsAfter(number)
        return events.flatMap((each) => {
          const at = recordedAt.get(each.number)
          return at === undefined ? [] : [{ ...each, at }]
        })
      })

      const messageOf = Effect.fn("WebhookDelivery.messageOf")(function* (
        { id, owner, secrets, url }: WebhookEndpoint,
        { at, event, number }: { readonly number: number; readonly event: CaseworkEvent; readonly at: string }
      ) {
        const sentAt = yield* now
        const { records: known } = yield* pile.known
        const announced = announcedToService(event, known, hearingOf(owner, known, { at: sentAt, timeZone }))
        if (announced === undefined) return undefined
        const { about, type } = announced
        return {
          url,
          id: `event-${number}-${id}`,
          at: sentAt,
          body: JSON.stringify({ type, timestamp: at, data: { eventNumber: number, about } }),
          secrets: secrets.filter(({ until }) => until === undefined || until > sentAt).map(({ secret }) => secret)
        }
      })

      /** Tells one endpoint what it was not told of, until a message is not taken or nothing is left. */
      const tell = Effect.fn("WebhookDelivery.tell")(function* ({
        endpoint,
        lease
      }: {
        readonly endpoint: WebhookEndpoint
        readonly lease: string
      }) {
        const { deliveredTo, failures, id, nextAttemptAt } = endpoint
        let progress: WebhookProgress = { deliveredTo, failures, nextAttemptAt }
        let passedTo = deliveredTo
        while (true) {
          const page = yield* following(passedTo)
          for (const each of page) {
            const message = yield* messageOf(endpoint, each)
            if (message === undefined) {
              passedTo = each.number
              continue
            }
            const outcome = yield* sender.send(message)
            const at = yield* now
            const attempt = { number: each.number, at, outcome, chance: yield* Random.next }
            progress = progressAfter({ ...progress, deliveredTo: passedTo }, attempt, retryAfterSeconds)
            if (outcome.tag !== "delivered") {
              yield* Effect.logWarning("webhook not delivered").pipe(
                Effect.annotateLogs({ why: outcome.tag === "failed" ? outcome.why : outcome.tag })
              )
              yield* endpoints.keep(id, lease, { progress })
              return
            }
            passedTo = each.number
            if (!(yield* endpoints.keep(id, lease, { progress, until: leaseUntil(at) }))) return
          }
          if (page.length < rowsPerRead) break
        }
        yield* endpoints.keep(id, lease, { progress: { ...progress, deliveredTo: passedTo } })
      })

      const deliverDue: Effect.Effect<void, StoreUnavailable> = Effect.gen(function* () {
        const taken = yield* take
        if (taken.length === 0) return
        yield* Effect.forEach(taken, tell, { concurrency: "unbounded", discard: true })
        return yield* deliverDue
      })

      const anotherEvent = pile.eventNumbers.pipe(Stream.drop(1), Stream.take(1), Stream.runDrain)
      const rest = Effect.timeoutOption(anotherEvent, restMax)

      /** Each endpoint is told in a fiber of its own, so that one that answers slowly keeps no other waiting. */
      const turn = Effect.gen(function* () {
        const taken = yield* take
        if (taken.length === 0) return yield* rest
        yield* Effect.forEach(taken, (each) => Effect.forkScoped(withoutEnd(tell(each))), { discard: true })
      })

      return WebhookDelivery.of({ deliverDue, keep: Effect.scoped(Effect.forever(withoutEnd(turn))) })
    })
  )
}

/** Logs what failed by name alone, and waits: the next turn tries again. */
function withoutEnd<R>(turn: Effect.Effect<void, StoreUnavailable, R>): Effect.Effect<void, never, R> {
  return Effect.catchCause(turn, (cause) => {
    if (Cause.hasInterruptsOnly(cause)) return Effect.interrupt
    const names = cause.reasons.map((reason) => (reason._tag === "Fail" ? reason.error._tag : reason._tag))
    return Effect.logError("webhooks were not delivered").pipe(
      Effect.annotateLogs({ error: names.join(", ") }),
      Effect.andThen(Effect.sleep("5 seconds"))
    )
  })
}
