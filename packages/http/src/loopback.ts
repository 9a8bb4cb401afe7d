import type { HttpServerRequest } from "effect/http"

const loopback = String.raw`(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?`
const loopbackHost = new RegExp(`^${loopback}$`, "i")
const loopbackOrigin = new RegExp(`^https?://${loopback}$`, "i")
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Whether a request is for this machine, and a write also from a page of it.
 *
 * A name that was made to point at 127.0.0.1 (DNS rebinding) still stands in `Host`; a foreign page that posts here still stands in `Origin`.
 */
export function isFromHere(request: HttpServerRequest.HttpServerRequest): boolean {
  const host = request.headers["host"] ?? hostOf(request.originalUrl)
  const { origin } = request.headers
  if (!loopbackHost.test(host)) return false
  return safeMethods.has(request.method) || origin === undefined || loopbackOrigin.test(origin)
}

/** A web-standard request carries its host in the address alone. */
function hostOf(address: string): string {
  return URL.parse(address)?.host ?? ""
}
