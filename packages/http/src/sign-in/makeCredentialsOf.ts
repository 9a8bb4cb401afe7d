import type { HttpServerRequest } from "effect/http"
import type { Credentials } from "../access/SignIn.ts"
import { makeRedactedOf } from "../manners/makeRedactedOf.ts"
import { cookieTextIn } from "./cookies.ts"
import type { Serving } from "./Serving.ts"

const bearerHeader = /^bearer +(\S+) *$/i

/** By what a request says who sends it. A session is not looked at where the request says so in another way, whatever comes of that. */
export function makeCredentialsOf(
  serving: Serving
): (request: Pick<HttpServerRequest.HttpServerRequest, "cookies" | "headers">) => Pick<Credentials, "bearer" | "session"> {
  const redactedOf = makeRedactedOf()
  return (request) => {
    const { authorization } = request.headers
    if (authorization !== undefined) {
      const token = bearerHeader.exec(authorization)?.[1]
      return token === undefined ? {} : { bearer: redactedOf(token) }
    }
    const session = cookieTextIn(request.cookies, "samsyn-session", serving)
    return session === undefined ? {} : { session: redactedOf(session) }
  }
}
