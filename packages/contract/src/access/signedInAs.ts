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
 * The headers that say who sends a request, and what for.
 *
 * @example
 * ```ts no-run: it needs a server
 * HttpApiClient.make(Api, { transformClient: HttpClient.mapRequest(HttpClientRequest.setHeaders(signedInAs({ token, purpose: "care" }))) })
 * ```
 */
export function signedInAs({ purpose, role, token }: Sender): Readonly<Record<string, string>> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(role === undefined ? {} : { "samsyn-role": role }),
    ...(purpose === undefined ? {} : { "samsyn-purpose": purpose })
  }
}
