import { isIP } from "node:net"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Rates } from "@samsyn/http"
import { Config, Effect, type LogLevel, Option, Redacted, Schema } from "effect"

/** Where the records are kept. */
export type StoreChoice =
  | { readonly tag: "postgres"; readonly url: Redacted.Redacted }
  | { readonly tag: "embedded"; readonly directory: string }

/** What can be set from outside, checked. */
export interface Configuration {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly store: StoreChoice
  readonly rates: Rates
  /** Whether an embedded database in which nothing has happened is left so, and gets no synthetic unit: for records of one's own, by import. */
  readonly startsEmpty: boolean
  /** Below this nothing is logged. */
  readonly logLevel: LogLevel.LogLevel
}

/** A setting has a value that cannot be used. Never holds the value of `DATABASE_URL`, which has a password in it. */
export class ConfigurationRefused extends Schema.TaggedError<ConfigurationRefused>()("ConfigurationRefused", {
  setting: Schema.String,
  expected: Schema.String
}) {
  override get message(): string {
    return `${this.setting} ${this.expected}`
  }
}

/** `.data` in the root of the repository. */
const defaultDirectory = fileURLToPath(new URL("../../../../.data", import.meta.url))

/**
 * Reads `HOST`, `PORT`, `DATABASE_URL`, `SAMSYN_DATA_DIR` and how many requests a minute one address may send: `SAMSYN_READS_PER_MINUTE`,
 * `SAMSYN_WRITES_PER_MINUTE`, `SAMSYN_STREAMS_PER_MINUTE`; how much is logged, `SAMSYN_LOG_LEVEL`; and whether an embedded database begins without a synthetic unit,
 * `SAMSYN_START_EMPTY`. One that is empty counts as not given.
 */
export const readConfiguration: Effect.Effect<Configuration, ConfigurationRefused> = Effect.gen(function* () {
  const host = loopback((yield* setting("HOST")) ?? "127.0.0.1")
  const port = portNumber((yield* setting("PORT")) ?? "4380")
  const databaseUrl = yield* setting("DATABASE_URL")
  const directory = (yield* setting("SAMSYN_DATA_DIR")) ?? defaultDirectory
  const store: StoreChoice =
    databaseUrl === undefined
      ? { tag: "embedded", directory: resolve(directory) }
      : { tag: "postgres", url: Redacted.make(yield* postgresUrl(databaseUrl)) }
  const usual = yield* Rates
  const rates: Rates = {
    read: yield* rate("SAMSYN_READS_PER_MINUTE", usual.read),
    write: yield* rate("SAMSYN_WRITES_PER_MINUTE", usual.write),
    stream: yield* rate("SAMSYN_STREAMS_PER_MINUTE", usual.stream)
  }
  const startsEmpty = yield* yesOrNo("SAMSYN_START_EMPTY")
  return {
    host: yield* host,
    port: yield* port,
    store,
    rates,
    startsEmpty,
    logLevel: yield* logLevel((yield* setting("SAMSYN_LOG_LEVEL")) ?? "warn")
  }
})

const yesOrNo = Effect.fn("yesOrNo")(function* (name: string) {
  const text = (yield* setting(name)) ?? "no"
  return text === "yes" || text === "no" ? text === "yes" : yield* refuse(name, "must be yes or no")
})

const logLevels: Readonly<Record<string, LogLevel.LogLevel>> = { debug: "Debug", info: "Info", warn: "Warn", error: "Error", none: "None" }

function logLevel(text: string): Effect.Effect<LogLevel.LogLevel, ConfigurationRefused> {
  const level = logLevels[text]
  return level === undefined ? refuse("SAMSYN_LOG_LEVEL", `must be one of ${Object.keys(logLevels).join(", ")}`) : Effect.succeed(level)
}

const rate = Effect.fn("rate")(function* (name: string, usual: number) {
  const text = (yield* setting(name)) ?? String(usual)
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : yield* refuse(name, "must be a whole number from 1 to 999999999")
})

const setting = (name: string): Effect.Effect<string | undefined> =>
  Config.String(name).pipe(
    Config.option,
    (config) => config,
    Effect.map((found) => Option.getOrUndefined(Option.filter(found, (text) => text !== ""))),
    Effect.orDie
  )

const refuse = (name: string, expected: string) => Effect.fail(new ConfigurationRefused({ setting: name, expected }))

/** Until sign-in exists, only this machine may ask. */
function loopback(host: string): Effect.Effect<string, ConfigurationRefused> {
  const isLoopback = host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."))
  return isLoopback
    ? Effect.succeed(host)
    : refuse("HOST", "must be 127.0.0.1, ::1 or localhost: until there is sign-in, Samsyn answers this machine alone")
}

function portNumber(text: string): Effect.Effect<number, ConfigurationRefused> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : undefined
  return port !== undefined && port <= 65_535
    ? Effect.succeed(port)
    : refuse("PORT", "must be a whole number from 1 to 65535, or 0 for any free port")
}

function postgresUrl(text: string): Effect.Effect<string, ConfigurationRefused> {
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined
  return protocol === "postgres:" || protocol === "postgresql:"
    ? Effect.succeed(text)
    : refuse("DATABASE_URL", "must be a URL that starts with postgres:// or postgresql://")
}
