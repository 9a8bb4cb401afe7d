import type { NotRecorded } from "@samsyn/application"
import type { DirectoryInUse, DirectoryUnusable } from "@samsyn/store"
import type { PlatformError } from "effect"
import type { HttpServerError } from "effect/http"
import type { Configuration } from "../configuration/Configuration.ts"
import type { StoreChoice } from "../configuration/readStore.ts"
import type { ConfigurationRefused } from "../configuration/setting.ts"

/** What can keep the service from starting. */
export type StartFailure =
  | ConfigurationRefused
  | DirectoryInUse
  | DirectoryUnusable
  | HttpServerError.ServeError
  | NotRecorded
  | PlatformError.PlatformError

/** The failure in one line for whoever started the service. */
export function whyNotStarted(failure: StartFailure, configuration: Configuration | undefined): string {
  switch (failure._tag) {
    case "ServeError":
      return portRefused(failure.cause, configuration)
    case "StoreUnavailable":
      return configuration === undefined
        ? failure.message
        : `${placeOf(configuration.store)} cannot be used (${failure.operation}, ${failure.sqlState})`
    default:
      return failure.message
  }
}

/** A fault of the program in one line: what kind and where, and not its message, which may hold what someone wrote. */
export function whatBroke(defect: unknown): string {
  if (!(defect instanceof Error)) return "a fault in Samsyn itself"
  const place = /^ +at .*$/m.exec(defect.stack ?? "")?.[0].trim() ?? "at an unknown place"
  return `a fault in Samsyn itself: ${defect.name} ${place}`
}

/** Never the value of `DATABASE_URL`: it has a password in it. */
function placeOf(store: StoreChoice): string {
  return store.tag === "postgres" ? "the database that DATABASE_URL names" : `the data directory (${store.directory})`
}

function portRefused(cause: unknown, configuration: Configuration | undefined): string {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "unknown"
  const where = `port ${configuration?.port} of ${configuration?.host}`
  return code === "EADDRINUSE"
    ? `${where} is in use; stop what listens there, or choose another PORT`
    : `${where} cannot be opened (${String(code)})`
}
