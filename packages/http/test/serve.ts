import { Draws, Identities, layerUseCases, Setting, UnitRecords } from "@samsyn/application"
import { instantMillis, noTsb, type RulePack, type Snapshot } from "@samsyn/core"
import { Api } from "@samsyn/contract"
import { Clock, Context, Effect, Layer, Logger } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest, HttpRouter, HttpServer } from "effect/http"
import { HttpApiClient } from "effect/http-api"
import { layerRoutes, servingOptions } from "../src/index.ts"
import { ward } from "./ward.ts"

/** The API on records in memory, at a time that stands still, with what it logs. */
export interface Served {
  /** The client that pages use. */
  readonly client: HttpApiClient.ForApi<typeof Api>
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Sends the text as it is. */
  readonly sendText: (method: string, path: string, text: string | undefined, headers: Record<string, string>) => Promise<Response>
  readonly eventNumber: () => number
  readonly logged: ReadonlyArray<string>
  readonly dispose: () => Promise<void>
}

export interface Start {
  readonly snapshot?: Snapshot
  readonly pack?: RulePack
}

const origin = "http://127.0.0.1:4380"

export function serve({ pack = noTsb, snapshot = ward }: Start = {}): Served {
  const records = Context.get(Effect.runSync(Effect.scoped(Layer.build(UnitRecords.layerMemory))), UnitRecords)
  const identities = Context.get(Effect.runSync(Effect.scoped(Layer.build(Identities.layerMemory))), Identities)
  const { format: _f, asOf, timeZone, holidays, rulePack: _r, ...lists } = snapshot
  Effect.runSync(
    Effect.andThen(
      records.commit({ after: 0, recordedAt: asOf, events: [{ tag: "snapshot-imported", records: { ...lists, notes: [] } }] }),
      identities.register([{ personKey: "p-r-alma", displayName: "Alma Nordmann" }])
    )
  )
  const logged: Array<string> = []
  const ports = Layer.mergeAll(
    Layer.succeed(UnitRecords, records),
    Layer.succeed(Identities, identities),
    Layer.succeed(Setting, { timeZone, holidays, rulePack: pack }),
    Draws.layer
  )
  const routes = layerRoutes.pipe(Layer.provide(layerUseCases), Layer.provide(ports), Layer.provide(HttpServer.layerServices))
  const web = HttpRouter.toWebHandler(routes, servingOptions)
  const surroundings = Context.make(Clock.Clock, clockAt(instantMillis(asOf))).pipe(
    Context.add(Logger.CurrentLoggers, new Set([Logger.map(Logger.formatJson, (line) => logged.push(line))]))
  )
  const sendText: Served["sendText"] = (method, path, text, headers) =>
    web.handler(new Request(`${origin}${path}`, { method, headers, ...(text === undefined ? {} : { body: text }) }), surroundings)
  const client = Effect.runSync(
    HttpApiClient.make(Api, { transformClient: HttpClient.mapRequest(HttpClientRequest.prependUrl(origin)) }).pipe(
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.Fetch, (input, init) => web.handler(new Request(input, init), surroundings))
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
    eventNumber: () => Effect.runSync(records.lastEventNumber),
    logged,
    dispose: web.dispose
  }
}

function clockAt(millis: number): Clock.Clock {
  return {
    currentTimeMillisUnsafe: () => millis,
    currentTimeMillis: Effect.succeed(millis),
    currentTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
    currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
    monotonicTimeNanosUnsafe: () => BigInt(millis) * 1_000_000n,
    monotonicTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
    sleep: () => Effect.never
  }
}
