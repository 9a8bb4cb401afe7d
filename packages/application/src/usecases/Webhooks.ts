import { formatInstant, instantMillis } from "@samsyn/core"
import { Clock, Context, Effect, Layer, Redacted } from "effect"
import { type Actor, CurrentAccess } from "../access/Actor.ts"
import { ConcurrentChange } from "../ports/ConcurrentChange.ts"
import { Draws } from "../ports/Draws.ts"
import { RequestTerms, type Terms } from "../ports/RequestTerms.ts"
import type { StoreUnavailable } from "../ports/StoreUnavailable.ts"
import { UnitRecords } from "../ports/UnitRecords.ts"
import { type WebhookEndpoint, WebhookEndpoints, type WebhookProgress, type WebhookSecrets } from "../ports/WebhookEndpoints.ts"
import { WebhookSender } from "../ports/WebhookSender.ts"
import { CommandRefused } from "./CommandRefused.ts"
import { KeyReused } from "./KeyReused.ts"
import type { NotRecorded } from "./NotRecorded.ts"

/** An endpoint as its service sees it. Instants. Never the secret. */
export interface WebhookSeen extends WebhookProgress {
  readonly id: string
  readonly url: string
  readonly createdAt: string
}

/** The same with its newest secret, which is told once. */
export interface WebhookMade extends WebhookSeen {
  readonly secret: string
}

/** How many endpoints a service can have. */
const endpointsMax = 10

/** How many secrets an endpoint can have in force. */
const secretsMax = 5

/** How long a secret that was replaced still signs, so that a receiver can be changed without missing a message. */
const secretOverlapHours = 24

/** Where a service is told that something happened to what it may read. Each service knows of its own endpoints alone. */
export class Webhooks extends Context.Service<
  Webhooks,
  {
    readonly all: Effect.Effect<ReadonlyArray<WebhookSeen>, NotRecorded>
    /** What happens from now on is told there. */
    readonly register: (url: string) => Effect.Effect<WebhookMade, NotRecorded>
    readonly remove: (id: string) => Effect.Effect<void, NotRecorded>
    /** Draws a new secret. Those before it sign for another day. */
    readonly rotate: (id: string) => Effect.Effect<WebhookMade, NotRecorded>
    /** Sends again from where it stopped. */
    readonly resume: (id: string) => Effect.Effect<void, NotRecorded>
  }
>()("@samsyn/application/Webhooks") {
  static readonly layer = Layer.effect(
    Webhooks,
    Effect.gen(function* () {
      const endpoints = yield* WebhookEndpoints
      const records = yield* UnitRecords
      const draws = yield* Draws
      const sender = yield* WebhookSender
      const now = Effect.map(Clock.currentTimeMillis, formatInstant)

      const existing = Effect.fn("Webhooks.existing")(function* (id: string) {
        const { observer } = yield* signedIn
        const found = (yield* endpoints.ofService(observer.service)).find((endpoint) => endpoint.id === id)
        return found === undefined ? yield* unknownEndpoint : { endpoint: found, service: observer.service }
      })

      /** What the same request was answered with before, where it is sent again under its key. */
      const answeredBefore = Effect.fn("Webhooks.answeredBefore")(function* (
        { observer }: Actor,
        { digest, key }: NonNullable<Terms["idempotency"]>
      ) {
        const own = yield* endpoints.ofService(observer.service)
        const before = own.find(({ idempotency }) => idempotency?.key === key)
        return before === undefined || before.idempotency?.digest === digest ? before : yield* new KeyReused()
      })

      const register = Effect.fn("Webhooks.register")(function* (url: string): Effect.fn.Return<WebhookMade, NotRecorded> {
        const { idempotency } = yield* RequestTerms
        if (idempotency !== undefined && (yield* records.recordedUnder(idempotency.key)) !== undefined) return yield* new KeyReused()
        const actor = yield* signedIn
        const before = idempotency === undefined ? undefined : yield* answeredBefore(actor, idempotency)
        if (before !== undefined) return made(before)
        if (!(yield* sender.mayReach(url))) return yield* addressRefused
        if ((yield* endpoints.ofService(actor.observer.service)).length >= endpointsMax) return yield* tooMany
        const createdAt = yield* now
        const endpoint: WebhookEndpoint = {
          id: yield* draws.id,
          url,
          createdAt,
          owner: { subject: actor.subject, observer: actor.observer },
          secrets: [{ secret: yield* draws.secret }],
          deliveredTo: yield* records.lastEventNumber,
          failures: 0,
          nextAttemptAt: createdAt,
          ...(idempotency === undefined ? {} : { idempotency })
        }
        yield* endpoints.add(endpoint)
        return made(endpoint)
      })

      const rotate = Effect.fn("Webhooks.rotate")(function* (id: string): Effect.fn.Return<WebhookMade, NotRecorded> {
        const { endpoint, service } = yield* existing(id)
        const at = yield* now
        const until = formatInstant(instantMillis(at) + secretOverlapHours * 3_600_000)
        const inForce = endpoint.secrets.filter((each) => each.until === undefined || each.until > at)
        if (inForce.length >= secretsMax) return yield* tooMany
        const secrets: WebhookSecrets = [{ secret: yield* draws.secret }, ...inForce.map((each) => ({ until, ...each }))]
        if (!(yield* endpoints.replaceSecrets(service, id, secrets))) return yield* new ConcurrentChange()
        return made({ ...endpoint, secrets })
      })

      return Webhooks.of({
        all: Effect.gen(function* () {
          const { observer } = yield* signedIn
          return (yield* endpoints.ofService(observer.service)).map(seen)
        }),
        register,
        rotate,
        remove: Effect.fn("Webhooks.remove")(function* (id: string) {
          const { service } = yield* existing(id)
          yield* endpoints.remove(service, id)
        }),
        resume: Effect.fn("Webhooks.resume")(function* (id: string) {
          const { service } = yield* existing(id)
          yield* endpoints.resume(service, id, yield* now)
        })
      })
    })
  )
}

const refusal = (refused: ConstructorParameters<typeof CommandRefused>[0]) => Effect.fail(new CommandRefused(refused))

/** What is not one's own is not there. */
const unknownEndpoint = refusal({ reason: "unknown-record", faults: [] })

const addressRefused = refusal({
  reason: "invalid",
  faults: [{ path: "/url", code: "address-refused", message: "Expected an https address on a network that this service may send to" }]
})

const tooMany = refusal({
  reason: "not-allowed-now",
  faults: [{ path: "", code: "too-many", message: "There are as many as there can be; delete one, or wait until one is over" }]
})

/** Who sends the request. Nobody who is not signed in has endpoints. */
const signedIn: Effect.Effect<Actor, CommandRefused | StoreUnavailable> = Effect.flatMap(CurrentAccess, (access) =>
  access === undefined ? unknownEndpoint : Effect.succeed(access.actor)
)

function seen({ createdAt, deliveredTo, failures, id, nextAttemptAt, parked, url }: WebhookEndpoint): WebhookSeen {
  return { id, url, createdAt, deliveredTo, failures, nextAttemptAt, ...(parked === undefined ? {} : { parked }) }
}

function made(endpoint: WebhookEndpoint): WebhookMade {
  const [newest] = endpoint.secrets
  return { ...seen(endpoint), secret: Redacted.value(newest.secret) }
}
