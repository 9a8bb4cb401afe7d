import type { NumberedAccess } from "@samsyn/application"
import { instantMillis } from "@samsyn/core"
import { Api } from "@samsyn/contract"
import { Clock, Context, Duration, Effect, Layer, Logger } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest, HttpRouter, HttpServer } from "effect/http"
import { HttpApiClient } from "effect/http-api"
import { layerDevelopmentLogin, layerRoutes, servingOptions, type SignIn } from "../src/index.ts"
import { layerInMemory, type Start } from "./layerInMemory.ts"
import { signedAsUsual } from "./usualSender.ts"
import { ward } from "./ward.ts"

/** The API on records in memory, at a time that stands still, with what it logs. What does not say who sends it is sent by whoever usually would: see `usualSender`. */
export interface Served {
  /** The client that pages use. */
  readonly client: HttpApiClient.ForApi<typeof Api>
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Sends the text as it is. */
  readonly sendText: (method: string, path: string, text: string | undefined, headers: Record<string, string>) => Promise<Response>
  readonly eventNumber: () => number
  /** Every reading and every refusal so far. */
  readonly readings: () => ReadonlyArray<NumberedAccess>
  /** A digest of everything that is recorded. */
  readonly trace: () => string
  readonly logged: ReadonlyArray<string>
  readonly dispose: () => Promise<void>
}

interface Surroundings {
  /** What the routes find around them, as the rates. */
  readonly surroundings?: Layer.Layer<never>
  /** Another sign-in in place of that of these tests. */
  readonly signIn?: Layer.Layer<SignIn>
  /** How what waits is made to; left out, it waits no time. */
  readonly sleep?: Clock.Clock["sleep"]
}

const origin = "http://127.0.0.1:4380"

export function serve({
  snapshot = ward,
  surroundings: around = Layer.empty,
  signIn,
  sleep,
  ...start
}: Partial<Start> & Surroundings = {}): Served {
  const { eventNumber, layer, readings, records, trace } = layerInMemory({ ...start, snapshot })
  const logged: Array<string> = []
  const web = HttpRouter.toWebHandler(
    Layer.merge(signIn === undefined ? layerRoutes : layerRoutes.pipe(Layer.provide(signIn)), layerDevelopmentLogin).pipe(
      Layer.provide(around),
      Layer.provide(layer),
      Layer.provide(HttpServer.layerServices)
    ),
    servingOptions
  )
  const surroundings = Context.make(Clock.Clock, clockAt(instantMillis(snapshot.asOf), sleep)).pipe(
    Context.add(Logger.CurrentLoggers, new Set([Logger.map(Logger.formatJson, (line) => logged.push(line))]))
  )
  const answer = async (request: Request) => web.handler(await signedAsUsual(request, records()), surroundings)
  const sendText: Served["sendText"] = (method, path, text, headers) =>
    answer(new Request(`${origin}${path}`, { method, headers, ...(text === undefined ? {} : { body: text }) }))
  const client = Effect.runSync(
    HttpApiClient.make(Api, { transformClient: HttpClient.mapRequest(HttpClientRequest.prependUrl(origin)) }).pipe(
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.Fetch, (input, init) => answer(new Request(input, init)))
    )
  )
  return {
    client,
    sendText,
    send: (method, path, body, headers = {}) =>
      sendText(method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers
      }),
    eventNumber,
    readings,
    trace,
    logged,
    dispose: web.dispose
  }
}

function clockAt(millis: number, sleep = withoutWaiting): Clock.Clock {
  return {
    currentTimeMillisUnsafe: () => millis,
    currentTimeMillis: Effect.succeed(millis),
    currentTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
    currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
    monotonicTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
    monotonicTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
    sleep
  }
}

/** Whatever ends within a day ends at once; a day never ends. */
function withoutWaiting(duration: Duration.Duration): Effect.Effect<void> {
  return Duration.toMillis(duration) < 86_400_000 ? Effect.yieldNow : Effect.never
}
