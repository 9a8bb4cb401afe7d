import { StoreUnavailable } from "@samsyn/application"
import { DrizzleQueryError } from "drizzle-orm"

/** The error of an operation with the SQLSTATE of its cause, and not the cause: that holds the bound parameters, which may be a person's words. */
export function storeUnavailable(operation: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable({ operation, sqlState: sqlStateOf(cause) })
}

function sqlStateOf(cause: unknown): string {
  const driverError = cause instanceof DrizzleQueryError ? cause.cause : cause
  if (typeof driverError !== "object" || driverError === null || !("code" in driverError)) return "unknown"
  return typeof driverError.code === "string" ? driverError.code : "unknown"
}
