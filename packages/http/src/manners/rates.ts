import { Context, Duration, Effect, Layer, Option } from "effect"
import type { HttpServerRequest } from "effect/http"
import { RateLimiter } from "effect/persistence"

/** How many requests a minute one address may send, by kind: what only reads, what records, and event streams that are opened. As many may come at once. */
export interface Rates {
  readonly read: number
  readonly write: number
  readonly stream: number
}

/** Generous: no page and no person comes near them, a program that runs wild does. */
export const Rates = Context.Reference<Rates>("@samsyn/http/Rates", {
  defaultValue: () => ({ read: 60_000, write: 12_000, stream: 600 })
})

/** Whether a request may be answered now, and the headers that say how many more may come (IETF draft ratelimit-headers). */
export interface Admission {
  readonly isAdmitted: boolean
  readonly headers: Readonly<Record<string, string>>
}

const windowSeconds = 60
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"])

/** Judges requests one by one, by the address that they come from: a token bucket for each address and kind. */
export const makeAdmit = Effect.gen(function* () {
  const limiter = yield* RateLimiter.make
  const rates = yield* Rates
  return (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Admission> => {
    const kind = kindOf(request)
    const limit = rates[kind]
    const policy = { "ratelimit-policy": `"${kind}";q=${limit};w=${windowSeconds}` }
    const says = (remaining: number, until: Duration.Duration) => ({
      ...policy,
      ratelimit: `"${kind}";r=${Math.max(0, Math.floor(remaining))};t=${secondsUp(until)}`
    })
    return limiter
      .consume({
        algorithm: "token-bucket",
        key: `${kind} ${Option.getOrElse(request.remoteAddress, () => "here")}`,
        limit,
        window: Duration.seconds(windowSeconds)
      })
      .pipe(
        Effect.map(({ remaining, resetAfter }): Admission => ({ isAdmitted: true, headers: says(remaining, resetAfter) })),
        Effect.catch(({ reason }): Effect.Effect<Admission> => {
          if (reason._tag !== "RateLimitExceeded") return Effect.die(reason)
          const headers = { ...says(0, reason.retryAfter), "retry-after": String(Math.max(1, secondsUp(reason.retryAfter))) }
          return Effect.succeed({ isAdmitted: false, headers })
        })
      )
  }
}).pipe(Effect.provide(Layer.fresh(RateLimiter.layerStoreMemory)))

function kindOf({ method, url }: HttpServerRequest.HttpServerRequest): keyof Rates {
  if (!safeMethods.has(method)) return "write"
  return url.startsWith("/api/changes") ? "stream" : "read"
}

function secondsUp(duration: Duration.Duration): number {
  return Math.ceil(Duration.toSeconds(duration))
}
