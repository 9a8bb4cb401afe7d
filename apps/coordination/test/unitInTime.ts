import { Draws, layerUseCases, Setting, Timekeeper } from "@samsyn/application"
import { instantMillis, noTsb } from "@samsyn/core"
import { Clock, Context, Duration, Effect, Layer, Logger, ManagedRuntime } from "effect"
import { layerStore } from "../src/composition/layerStore.ts"
import type { StoreChoice } from "../src/configuration/readStore.ts"
import { norwegianHolidays } from "../src/configuration/holidays.ts"
import { layerServer } from "../src/server/layerServer.ts"
import { freePort } from "./service.ts"
import { coordinator, type Sender, signInAt } from "./signedIn.ts"

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
  /** Posts to what stands at `seen`, on its present version as whoever does it reads it. */
  readonly change: (seen: string, path: string, body: object, method?: "POST" | "PUT") => Promise<Answered>
  /** The headers of someone who signs in now; what is sent without is sent by whoever its body says does it, else by the coordinator. */
  readonly as: (sender: Sender) => Promise<Record<string, string>>
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
  const address = `http://127.0.0.1:${port}`

  const ask = async (method: string, path: string, body: object | undefined, headers: Record<string, string> = {}): Promise<Answered> => {
    const signed = headers["authorization"] === undefined ? await signInAt(address, senderOf(body)) : {}
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...signed, ...headers },
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
    getText: async (path) => (await fetch(`${address}${path}`, { headers: await signInAt(address, coordinator) })).text(),
    as: (sender) => signInAt(address, sender),
    post: (path, body, headers) => ask("POST", path, body, headers),
    put: (path, body, headers) => ask("PUT", path, body, headers),
    change: async (seen, path, body, method = "POST") => {
      const { etag = "" } = await get(seen, await signInAt(address, senderOf(body)))
      return await ask(method, path, body, { "if-match": etag })
    },
    close: () => runtime.dispose()
  }
}

const roles: Readonly<Record<string, Pick<Sender, "role" | "purpose">>> = {
  assessor: { role: "assessor", purpose: "allocation" },
  "intake-coordinator": { role: "coordinator", purpose: "allocation" },
  "milieu-therapist": { role: "nearby", purpose: "care" },
  "social-worker": { role: "service", purpose: "care" },
  "unit-staff": { role: "unit-staff", purpose: "care" }
}

/** Whoever a body says does it; unit staff of both units. */
function senderOf(body: object | undefined): Sender {
  const { by } = (body ?? {}) as { readonly by?: { readonly role: string; readonly service: string } }
  const role = roles[by?.role ?? ""]
  if (by === undefined || role === undefined) return coordinator
  return {
    ...role,
    service: by.service,
    profession: by.role,
    ...(role.role === "unit-staff" ? { unitIds: ["tyrifjord", "solvang"] } : {})
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
