import { Redacted } from "effect"
import { HttpServerResponse } from "effect/http"
import type { Serving } from "./Serving.ts"

/** What the pages have their session in; and what a browser keeps of a login while the issuer is asked. */
export type CookieUse = "samsyn-session" | "samsyn-sign-in"

type Response = HttpServerResponse.HttpServerResponse

/** Never read by a page, never sent with what another site posts. Off this machine, only over TLS and by a name that no neighbouring host can set: `__Host-`. */
function cookieFor(use: CookieUse, { origin }: Serving) {
  const isSecure = origin?.startsWith("https:") === true
  return { name: isSecure ? `__Host-${use}` : use, options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const }
}

/** The value of a cookie of ours among those that came with a request. */
export function cookieIn(cookies: Readonly<Record<string, string>>, use: CookieUse, serving: Serving): Redacted.Redacted | undefined {
  const value = cookieTextIn(cookies, use, serving)
  return value === undefined ? undefined : Redacted.make(value)
}

/** The same as a text that nothing hides yet. */
export function cookieTextIn(cookies: Readonly<Record<string, string>>, use: CookieUse, serving: Serving): string | undefined {
  const value = cookies[cookieFor(use, serving).name]
  return value === "" ? undefined : value
}

/** Without `seconds` it is the browser's until that is closed. */
export function withCookie(response: Response, use: CookieUse, value: Redacted.Redacted, serving: Serving, seconds?: number): Response {
  const { name, options } = cookieFor(use, serving)
  const maxAge = seconds === undefined ? {} : { maxAge: `${seconds} seconds` as const }
  return HttpServerResponse.setCookieUnsafe(response, name, Redacted.value(value), { ...options, ...maxAge })
}

export function withoutCookie(response: Response, use: CookieUse, serving: Serving): Response {
  const { name, options } = cookieFor(use, serving)
  return HttpServerResponse.expireCookieUnsafe(response, name, options)
}
