import { Draws, layerUseCases, Setting, Timekeeper } from "@samsyn/application"
import { instantMillis, noTsb } from "@samsyn/core"
import { Clock, Context, Duration, Effect, Layer, Logger, ManagedRuntime } from "effect"
import { layerStore } from "../src/composition/layerStore.ts"
import type { StoreChoice } from "../src/configuration/readStore.ts"
import { norwegianHolidays } from "../src/configuration/holidays.ts"
import { layerServer } from "../src/server/layerServer.ts"
import { freePort } from "./service.ts"

/** What was answered: the status, the body read as JSON, the version in `ETag`. */
export interface Answered {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a client that knows no schema reads whatever comes.
  readonly body: any
  readonly etag: string | undefined
}

/** The service on a store, at times that the test sets: everything but the clock is as it runs for real, and it is asked over a real connection. */
export interface UnitInTime {
  /** Sets the clock and lets time pass, as the timekeeper does. */
  readonly at: (instant: string) => Promise<void>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>
  /** What was answered as it was sent. */
  readonly getText: (path: string) => Promise<string>
  readonly post: (path: string, body: object, headers?: Record<string, string>) => Promise<Answered>
  readonly put: (path: string, body: object, headers?: Record<string, string>) => Promise<Answered>
  /** Posts to what stands at `seen`, on its present version. */
  readonly change: (seen: string, path: string, body: object, method?: "POST" | "PUT") => Promise<Answered>
  readonly close: () => Promise<void>
}

export async function unitInTime(store: StoreChoice, start: string): Promise<UnitInTime> {
  let now = instantMillis(start)
  const port = await freePort()
  const layerSetting = Layer.succeed(Setting, { timeZone: "Europe/Oslo", holidays: norwegianHolidays(2026), rulePack: noTsb })
  const application = layerUseCases.pipe(Layer.provideMerge(Layer.mergeAll(layerStore(store), Draws.layer, layerSetting)))
  const runtime = ManagedRuntime.make(
    layerServer({ host: "127.0.0.1", port, signIn: { tag: "development" } }).pipe(
      Layer.provideMerge(application),
      Layer.provideMerge(
        Layer.succeedContext(
          Context.make(
            Clock.Clock,
            clockAt(() => now)
          )
        )
      ),
      Layer.provideMerge(Logger.layer([]))
    )
  )
  await runtime.runPromise(Effect.void)

  const ask = async (method: string, path: string, body: object | undefined, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const text = await response.text()
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text), etag: response.headers.get("etag") ?? undefined }
  }
  const get: UnitInTime["get"] = (path, headers) => ask("GET", path, undefined, headers)
  return {
    at: async (instant) => {
      now = instantMillis(instant)
      await runtime.runPromise(Effect.flatMap(Timekeeper, ({ letTimePass }) => letTimePass))
    },
    get,
    getText: async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text(),
    post: (path, body, headers) => ask("POST", path, body, headers),
    put: (path, body, headers) => ask("PUT", path, body, headers),
    change: async (seen, path, body, method = "POST") => {
      const { etag = "" } = await get(seen)
      return await ask(method, path, body, { "if-match": etag })
    },
    close: () => runtime.dispose()
  }
}

/** A clock that shows what it is set to. Waiting is real, so that connections and retries behave as they do. */
function clockAt(millis: () => number): Clock.Clock {
  const nanos = () => BigInt(millis()) * 1_000_000n
  const started = performance.now()
  const monotonic = () => BigInt(Math.round((performance.now() - started) * 1_000_000))
  return {
    currentTimeMillisUnsafe: millis,
    currentTimeMillis: Effect.sync(millis),
    currentTimeNanosUnsafe: nanos,
    currentTimeNanos: Effect.sync(nanos),
    monotonicTimeNanosUnsafe: monotonic,
    monotonicTimeNanos: Effect.sync(monotonic),
    sleep: (duration) =>
      Effect.callback((resume) => {
        const timer = setTimeout(() => resume(Effect.void), Math.min(Duration.toMillis(duration), 2 ** 31 - 1))
        return Effect.sync(() => clearTimeout(timer))
      })
  }
}
