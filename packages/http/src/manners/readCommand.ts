import { RequestTerms, type Terms } from "@samsyn/application"
import { InvalidRequest, LargeBody, versionsNamed } from "@samsyn/contract"
import { limitFaults } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import { ByteSize, Context, Effect } from "effect"
import { HttpIncomingMessage, HttpMethod, HttpServerRequest } from "effect/http"
import type { HttpApiEndpoint } from "effect/http-api"
import { CurrentSender } from "../access/CurrentSender.ts"
import { ownKey } from "./ownKey.ts"
import { sha256 } from "./sha256.ts"

const largeBodyMax = ByteSize.mebibytes(32)
const keyPattern = /^[\x21-\x7e]{1,200}$/

/**
 * Reads what comes with a request, before its endpoint does: names in the query are faults where none is known, and so is a body where none is taken. Of a command it
 * reads the body as strictly as the command line reads a file, the versions that its sender has read (`If-Match`) and the sender's own key for it
 * (`Idempotency-Key`). The use case that answers finds the last two in `RequestTerms`.
 */
export function readCommand<A, E, R>(answer: Effect.Effect<A, E, R>, endpoint: HttpApiEndpoint.Top) {
  const read = Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const names = endpoint.query === undefined ? namesAskedBy(request) : []
    if (names.length > 0) {
      const faults = names.map((name) => ({ path: `/${name}`, code: "unknown", message: "Nothing here is asked by this name" }))
      return yield* new InvalidRequest({ faults: limitFaults(faults) })
    }
    if (!HttpMethod.hasBody(endpoint.method)) return yield* answer
    const body = new Uint8Array(yield* Effect.orDie(request.arrayBuffer))
    if (endpoint.payload.size === 0 && !isEmpty(body)) {
      return yield* new InvalidRequest({ faults: [{ path: "", code: "unexpected", message: "This takes no body" }] })
    }
    if (endpoint.payload.size > 0 && isJson(request)) {
      const reading = parseJson(body)
      if (reading.tag === "refused") return yield* new InvalidRequest({ faults: limitFaults(reading.faults) })
    }
    return yield* Effect.provideService(answer, RequestTerms, yield* termsOf(request, body))
  })
  return Context.get(endpoint.annotations, LargeBody) ? Effect.provideService(read, HttpIncomingMessage.MaxBodySize, largeBodyMax) : read
}

/** The names in the query of an address, as JSON Pointer writes them. */
function namesAskedBy({ url }: HttpServerRequest.HttpServerRequest): ReadonlyArray<string> {
  const start = url.indexOf("?")
  if (start === -1) return []
  return [...new Set(new URLSearchParams(url.slice(start)).keys())].map((name) => name.replaceAll("~", "~0").replaceAll("/", "~1"))
}

/** No body, or what says as little. */
function isEmpty(body: Uint8Array): boolean {
  return body.length === 0 || (body.length < 64 && ["", "{}"].includes(new TextDecoder().decode(body).trim()))
}

function isJson({ headers }: HttpServerRequest.HttpServerRequest): boolean {
  const [mediaType = ""] = (headers["content-type"] ?? "application/json").split(";")
  return mediaType.trim().toLowerCase() === "application/json"
}

const termsOf = Effect.fnUntraced(function* (request: HttpServerRequest.HttpServerRequest, body: Uint8Array) {
  const sender = yield* CurrentSender
  const ifMatch = request.headers["if-match"]
  const key = request.headers["idempotency-key"]
  if (key !== undefined && !keyPattern.test(key)) {
    const message = "Expected one key of 1 to 200 printable characters without spaces"
    return yield* new InvalidRequest({ faults: [{ path: "/idempotency-key", code: "invalid", message }] })
  }
  const terms: Terms = {
    ...(ifMatch === undefined ? {} : { ifMatch: versionsNamed(ifMatch) }),
    ...(key === undefined || sender === undefined
      ? {}
      : { idempotency: { key: yield* ownKey(sender.actor, key), digest: yield* digestOf(request, body) } })
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
