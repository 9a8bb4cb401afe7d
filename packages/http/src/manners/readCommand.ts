import { RequestTerms, type Terms } from "@samsyn/application"
import { InvalidRequest, LargeBody } from "@samsyn/contract"
import { limitFaults } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import { ByteSize, Context, Effect } from "effect"
import { HttpIncomingMessage, HttpMethod, HttpServerRequest } from "effect/http"
import type { HttpApiEndpoint } from "effect/http-api"
import { sha256 } from "./sha256.ts"

const largeBodyMax = ByteSize.mebibytes(32)
const keyPattern = /^[\x21-\x7e]{1,200}$/

/**
 * Reads what comes with a command, before its endpoint does: the body as strictly as the command line reads a file, the version that its sender has read
 * (`If-Match`) and the sender's own key for it (`Idempotency-Key`). The use case that answers finds the last two in `RequestTerms`.
 */
export function readCommand<A, E, R>(answer: Effect.Effect<A, E, R>, endpoint: HttpApiEndpoint.Top) {
  if (!HttpMethod.hasBody(endpoint.method)) return answer
  const read = Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const body = new Uint8Array(yield* Effect.orDie(request.arrayBuffer))
    if (endpoint.payload.size > 0 && isJson(request)) {
      const reading = parseJson(body)
      if (reading.tag === "refused") return yield* new InvalidRequest({ faults: limitFaults(reading.faults) })
    }
    return yield* Effect.provideService(answer, RequestTerms, yield* termsOf(request, body))
  })
  return Context.get(endpoint.annotations, LargeBody) ? Effect.provideService(read, HttpIncomingMessage.MaxBodySize, largeBodyMax) : read
}

function isJson({ headers }: HttpServerRequest.HttpServerRequest): boolean {
  const [mediaType = ""] = (headers["content-type"] ?? "application/json").split(";")
  return mediaType.trim().toLowerCase() === "application/json"
}

const termsOf = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest, body: Uint8Array) {
  const ifMatch = request.headers["if-match"]
  const key = request.headers["idempotency-key"]
  if (key !== undefined && !keyPattern.test(key)) {
    const message = "Expected one key of 1 to 200 printable characters without spaces"
    return yield* new InvalidRequest({ faults: [{ path: "/idempotency-key", code: "invalid", message }] })
  }
  const terms: Terms = {
    ...(ifMatch === undefined ? {} : { ifMatch: ifMatch.replace(/^"(.*)"$/, "$1") }),
    ...(key === undefined ? {} : { idempotency: { key, digest: yield* digestOf(request, body) } })
  }
  return terms
})

/** What was asked for: where, and in which bytes. */
function digestOf({ method, url }: HttpServerRequest.HttpServerRequest, body: Uint8Array): Effect.Effect<string> {
  const address = new TextEncoder().encode(`${method} ${url}\n`)
  const asked = new Uint8Array(address.length + body.length)
  asked.set(address)
  asked.set(body, address.length)
  return sha256(asked)
}
