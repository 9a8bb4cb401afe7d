import { Effect } from "effect"
import { type HttpBody, type HttpServerRequest, HttpServerResponse } from "effect/http"
import { sha256 } from "./sha256.ts"

/**
 * Gives an answer to a reading its `ETag`, the digest of its bytes where its endpoint gave none, and answers 304 without a body where the sender has that
 * version already. Bodies that are kept and sent again are digested once.
 */
export function conditional(
  request: HttpServerRequest.HttpServerRequest,
  response: HttpServerResponse.HttpServerResponse
): Effect.Effect<HttpServerResponse.HttpServerResponse> {
  const isReading = request.method === "GET" || request.method === "HEAD"
  const { body } = response
  if (!isReading || response.status !== 200 || body._tag !== "Uint8Array") return Effect.succeed(response)
  const given = response.headers["etag"]
  if (given !== undefined) return Effect.succeed(unlessKnown(request, given, response))
  return Effect.map(tagOf(body), (etag) => unlessKnown(request, etag, HttpServerResponse.setHeader(response, "etag", etag)))
}

/** The response that has this tag, or 304 where the sender has that version already. */
function unlessKnown(
  { headers }: HttpServerRequest.HttpServerRequest,
  etag: string,
  response: HttpServerResponse.HttpServerResponse
): HttpServerResponse.HttpServerResponse {
  return matches(headers["if-none-match"], etag) ? HttpServerResponse.empty({ status: 304, headers: { etag } }) : response
}

const tags = new WeakMap<HttpBody.Uint8Array, string>()

function tagOf(body: HttpBody.Uint8Array): Effect.Effect<string> {
  const known = tags.get(body)
  if (known !== undefined) return Effect.succeed(known)
  return Effect.map(sha256(new Uint8Array(body.body)), (digest) => {
    const tag = `"${digest}"`
    tags.set(body, tag)
    return tag
  })
}

/** Weak comparison, as RFC 9110 asks for readings. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const named = ifNoneMatch.split(",").map((tag) => strong(tag.trim()))
  return named.includes("*") || named.includes(strong(etag))
}

function strong(tag: string): string {
  return tag.replace(/^W\//, "")
}
