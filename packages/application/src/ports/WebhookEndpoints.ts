import type { Observer } from "@samsyn/core"
import { Context, Effect, Layer, type Redacted, Ref } from "effect"
import { ConcurrentChange } from "./ConcurrentChange.ts"
import type { StoreUnavailable } from "./StoreUnavailable.ts"

/** What messages to an endpoint are signed with. One that was replaced signs beside the new one until `until`, an instant. */
export interface WebhookSecret {
  readonly secret: Redacted.Redacted
  readonly until?: string
}

/** The newest first. */
export type WebhookSecrets = readonly [WebhookSecret, ...ReadonlyArray<WebhookSecret>]

/** How far an endpoint has been told. Instants; `failures` counts the attempts at the next message that failed. */
export interface WebhookProgress {
  /** Every event up to this number was delivered, or was none of the service's business. */
  readonly deliveredTo: number
  readonly failures: number
  readonly nextAttemptAt: string
  /** Nothing more is sent until the service asks for it: the attempts are used up, or the receiver says that it is gone. */
  readonly parked?: { readonly at: string; readonly why: string }
}

/** Where a service wants to be told that something happened to what it may read. */
export interface WebhookEndpoint extends WebhookProgress {
  readonly id: string
  readonly url: string
  readonly createdAt: string
  /** Who registered it; what it is told of is what they may read. */
  readonly owner: { readonly subject: string; readonly observer: Observer }
  readonly secrets: WebhookSecrets
  /** The sender's own key for the registration, and the digest of what was sent. */
  readonly idempotency?: { readonly key: string; readonly digest: string }
}

/** The right to send to an endpoint until an instant. `id` is drawn for each taking. */
export interface WebhookLease {
  readonly id: string
  readonly until: string
}

/** How many endpoints one taking answers at most. */
export const endpointsPerTaking = 16

/**
 * The endpoints of all services, each with how far it has been told.
 *
 * Laws: of all processes one at a time holds an endpoint, until it lets go or its time is over · whoever does not hold it changes nothing of its progress.
 */
export class WebhookEndpoints extends Context.Service<
  WebhookEndpoints,
  {
    /** Fails where the key has been used by the same service. */
    readonly add: (endpoint: WebhookEndpoint) => Effect.Effect<void, ConcurrentChange | StoreUnavailable>
    /** In the order of their ids. */
    readonly ofService: (service: string) => Effect.Effect<ReadonlyArray<WebhookEndpoint>, StoreUnavailable>
    /** Whether there was one. */
    readonly remove: (service: string, id: string) => Effect.Effect<boolean, StoreUnavailable>
    /** Puts these in the place of the secrets there are. */
    readonly replaceSecrets: (service: string, id: string, secrets: WebhookSecrets) => Effect.Effect<boolean, StoreUnavailable>
    /** Sends again from where it stopped, from this instant on. */
    readonly resume: (service: string, id: string, at: string) => Effect.Effect<boolean, StoreUnavailable>
    /** Takes the endpoints that are due at an instant, and were not told of the last event: `endpointsPerTaking` at most, those that wait longest first. */
    readonly take: (asked: {
      readonly at: string
      readonly lastEvent: number
      readonly lease: WebhookLease
    }) => Effect.Effect<ReadonlyArray<WebhookEndpoint>, StoreUnavailable>
    /** Keeps the progress of an endpoint that is held, and holds it until `until`; lets go of it where there is none. Answers whether it was still held. */
    readonly keep: (
      id: string,
      lease: string,
      kept: { readonly progress: WebhookProgress; readonly until?: string }
    ) => Effect.Effect<boolean, StoreUnavailable>
  }
>()("@samsyn/application/WebhookEndpoints") {
  /** Endpoints that live as long as the process. */
  static readonly layerMemory = Layer.effect(
    WebhookEndpoints,
    Effect.gen(function* () {
      const memory = yield* Ref.make<ReadonlyArray<Held>>([])
      const changed = (isMeant: (held: Held) => boolean, change: (held: Held) => ReadonlyArray<Held>) =>
        Ref.modify(memory, (all) => [all.some(isMeant), all.flatMap((held) => (isMeant(held) ? change(held) : [held]))])
      const isOf = (service: string, id: string) => (held: Held) => held.id === id && held.owner.observer.service === service
      return WebhookEndpoints.of({
        add: (endpoint) =>
          Effect.flatMap(
            Ref.modify(memory, (all): readonly [boolean, ReadonlyArray<Held>] =>
              all.some((held) => isSameRequest(held, endpoint)) ? [false, all] : [true, [...all, endpoint]]
            ),
            (isAdded) => (isAdded ? Effect.void : Effect.fail(new ConcurrentChange()))
          ),
        ofService: (service) =>
          Effect.map(Ref.get(memory), (all) =>
            all.filter(({ owner }) => owner.observer.service === service).toSorted((one, other) => (one.id < other.id ? -1 : 1))
          ),
        remove: (service, id) => changed(isOf(service, id), () => []),
        replaceSecrets: (service, id, secrets) => changed(isOf(service, id), (held) => [{ ...held, secrets }]),
        resume: (service, id, at) => changed(isOf(service, id), ({ parked: _, ...held }) => [{ ...held, failures: 0, nextAttemptAt: at }]),
        take: ({ at, lastEvent, lease }) =>
          Ref.modify(memory, (all) => {
            const due = all
              .filter((held) => isDue(held, at) && held.deliveredTo < lastEvent)
              .toSorted((one, other) => (one.nextAttemptAt < other.nextAttemptAt ? -1 : 1))
              .slice(0, endpointsPerTaking)
            return [due, all.map((held) => (due.includes(held) ? { ...held, lease } : held))]
          }),
        keep: (id, lease, { progress, until }) =>
          changed(
            (held) => held.id === id && held.lease?.id === lease,
            ({ lease: _, parked: __, ...held }) => [
              { ...held, ...progress, ...(until === undefined ? {} : { lease: { id: lease, until } }) }
            ]
          )
      })
    })
  )
}

interface Held extends WebhookEndpoint {
  readonly lease?: WebhookLease
}

function isSameRequest(one: WebhookEndpoint, other: WebhookEndpoint): boolean {
  return (
    one.idempotency !== undefined &&
    one.idempotency.key === other.idempotency?.key &&
    one.owner.observer.service === other.owner.observer.service
  )
}

/** Instants of one form, so that their order as text is that in time. */
function isDue({ lease, nextAttemptAt, parked }: Held, at: string): boolean {
  return parked === undefined && nextAttemptAt <= at && (lease === undefined || lease.until <= at)
}
