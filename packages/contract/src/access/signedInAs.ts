import { HttpClientRequest } from "effect/http"
import type { AccessRole, Purpose } from "./permissions.ts"

/** Who sends requests, and what for. */
export interface Sender {
  /** A bearer token; left out by pages, whose browser sends the session's cookie. */
  readonly token?: string
  /** The role to act in; needed where the sender has several. */
  readonly role?: AccessRole
  /** Needed where a person or the pile is read. */
  readonly purpose?: Purpose
}

/**
 * Makes every request of a client come from a sender.
 *
 * @example
 * ```ts no-run: it needs a server
 * HttpApiClient.make(Api, { transformClient: HttpClient.mapRequest(signedInAs({ token, purpose: "care" })) })
 * ```
 */
export function signedInAs({ purpose, role, token }: Sender) {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(role === undefined ? {} : { "samsyn-role": role }),
    ...(purpose === undefined ? {} : { "samsyn-purpose": purpose })
  }
  return (request: HttpClientRequest.HttpClientRequest): HttpClientRequest.HttpClientRequest =>
    HttpClientRequest.setHeaders(request, headers)
}
