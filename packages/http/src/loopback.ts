import type { HttpServerRequest } from "effect/http"
import type { Serving } from "./sign-in/Serving.ts"

const loopback = String.raw`(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?`
const loopbackHost = new RegExp(`^${loopback}$`, "i")
const loopbackOrigin = new RegExp(`^https?://${loopback}$`, "i")
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Whether a request is for the address that the pages have, or for this machine; and a write from a page also from such a page.
 *
 * A name that was made to point here (DNS rebinding) still stands in `Host`; a foreign page that posts here still stands in `Origin`.
 */
export function isForUs(request: HttpServerRequest.HttpServerRequest, { origin: ours }: Serving): boolean {
  const host = request.headers["host"] ?? hostOf(request.originalUrl)
  const { origin } = request.headers
  const isOurHost = loopbackHost.test(host) || (ours !== undefined && host.toLowerCase() === new URL(ours).host)
  if (!isOurHost) return false
  return safeMethods.has(request.method) || origin === undefined || (ours === undefined ? loopbackOrigin.test(origin) : origin === ours)
}

/** A web-standard request carries its host in the address alone. */
function hostOf(address: string): string {
  return URL.parse(address)?.host ?? ""
}
