import { Redacted } from "effect"
import type { HttpServerRequest } from "effect/http"
import type { Credentials } from "../access/SignIn.ts"
import { cookieIn } from "./cookies.ts"
import type { Serving } from "./Serving.ts"

const bearerHeader = /^bearer +(\S+) *$/i

/** By what a request says who sends it. A session is not looked at where the request says so in another way, whatever comes of that. */
export function credentialsOf(
  { cookies, headers }: Pick<HttpServerRequest.HttpServerRequest, "cookies" | "headers">,
  serving: Serving
): Pick<Credentials, "bearer" | "session"> {
  const { authorization } = headers
  if (authorization !== undefined) {
    const token = bearerHeader.exec(authorization)?.[1]
    return token === undefined ? {} : { bearer: Redacted.make(token) }
  }
  const session = cookieIn(cookies, "samsyn-session", serving)
  return session === undefined ? {} : { session }
}
