import { Rates, type SessionTerms } from "@samsyn/http"
import { Effect, type LogLevel } from "effect"
import { isLoopback } from "./isLoopback.ts"
import { readSessionTerms, readSignIn, type SignInChoice } from "./readSignIn.ts"
import { readStore, type StoreChoice } from "./readStore.ts"
import { readWebhooks, type WebhookTerms } from "./readWebhooks.ts"
import { type ConfigurationRefused, refuse, setting, wholeNumber } from "./setting.ts"

/** What can be set from outside, checked. */
export interface Configuration {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly store: StoreChoice
  readonly rates: Rates
  readonly signIn: SignInChoice
  readonly sessionTerms: SessionTerms
  readonly webhooks: WebhookTerms
  /** Whether an embedded database in which nothing has happened is left so, and gets no synthetic unit: for records of one's own, by import. */
  readonly startsEmpty: boolean
  /** Below this nothing is logged. */
  readonly logLevel: LogLevel.LogLevel
}

/**
 * Reads `HOST`, `PORT`, `DATABASE_URL`, `DATABASE_MIGRATION_URL`, `SAMSYN_DATA_DIR` and how many requests a minute one address may send: `SAMSYN_READS_PER_MINUTE`,
 * `SAMSYN_WRITES_PER_MINUTE`, `SAMSYN_STREAMS_PER_MINUTE`; how much is logged, `SAMSYN_LOG_LEVEL`; and whether an embedded database begins without a synthetic unit,
 * `SAMSYN_START_EMPTY`; how people sign in (`readSignIn`), and how services are told that something happened (`readWebhooks`). Real sign-in and PostgreSQL go together, because the embedded database is for synthetic data; and only
 * with both is anyone answered who is not on this machine. One that is empty counts as not given.
 */
export const readConfiguration: Effect.Effect<Configuration, ConfigurationRefused> = Effect.gen(function* () {
  const port = portNumber((yield* setting("PORT")) ?? "4380")
  const store = yield* readStore
  const signIn = yield* readSignIn
  const host = yield* hostFor((yield* setting("HOST")) ?? "127.0.0.1", signIn)
  if (signIn.tag === "oidc" && store.tag === "embedded") {
    return yield* refuse("OIDC_ISSUER", "needs DATABASE_URL as well: the embedded database is for synthetic data")
  }
  if (signIn.tag === "development" && store.tag === "postgres") {
    return yield* refuse(
      "DATABASE_URL",
      "needs sign-in: give OIDC_ISSUER, OIDC_AUDIENCE and SAMSYN_ORIGIN as well, and OIDC_CLIENT_ID for the pages"
    )
  }
  const usual = yield* Rates
  const rates: Rates = {
    read: yield* wholeNumber("SAMSYN_READS_PER_MINUTE", usual.read),
    write: yield* wholeNumber("SAMSYN_WRITES_PER_MINUTE", usual.write),
    stream: yield* wholeNumber("SAMSYN_STREAMS_PER_MINUTE", usual.stream)
  }
  const startsEmpty = yield* yesOrNo("SAMSYN_START_EMPTY")
  return {
    host,
    port: yield* port,
    store,
    rates,
    signIn,
    sessionTerms: yield* readSessionTerms,
    webhooks: yield* readWebhooks,
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

/** Off this machine only where people sign in, over TLS. */
function hostFor(host: string, signIn: SignInChoice): Effect.Effect<string, ConfigurationRefused> {
  if (isLoopback(host)) return Effect.succeed(host)
  return signIn.tag === "oidc" && signIn.origin.startsWith("https:") && /^[\w.:-]+$/.test(host)
    ? Effect.succeed(host)
    : refuse(
        "HOST",
        "must be 127.0.0.1, ::1 or localhost: without OIDC_ISSUER and an https SAMSYN_ORIGIN, Samsyn answers this machine alone"
      )
}

function portNumber(text: string): Effect.Effect<number, ConfigurationRefused> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : undefined
  return port !== undefined && port <= 65_535
    ? Effect.succeed(port)
    : refuse("PORT", "must be a whole number from 1 to 65535, or 0 for any free port")
}
