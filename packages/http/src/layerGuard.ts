import { AddressNotFound, ForeignHost, InvalidRequest, NotJson, TooLarge, TooManyRequests, Unavailable, Unexpected } from "@samsyn/contract"
import { ByteSize, Cause, Clock, Effect, LogLevel, Option, type Types } from "effect"
import {
  HttpIncomingMessage,
  HttpRouter,
  HttpServerError,
  HttpServerRequest,
  HttpServerRespondable,
  HttpServerResponse,
  ProblemDetails
} from "effect/http"
import { isForUs } from "./loopback.ts"
import { conditional } from "./manners/conditional.ts"
import { type Admission, makeAdmit } from "./manners/rates.ts"
import { countRequest } from "./manners/requestDuration.ts"
import { Serving } from "./sign-in/Serving.ts"

const bodyMax = ByteSize.kibibytes(512)

type Answer = Effect.Effect<HttpServerResponse.HttpServerResponse, Types.unhandled>

/**
 * Stands before everything the server answers: refuses what is not for us and what comes too often, limits bodies, turns whatever failed
 * into a problem of RFC 9457, gives what was read its `ETag`, says on every answer where the data are synthetic, and counts and logs the request by its route, never by its address: addresses hold ids.
 */
export const layerGuard = HttpRouter.middleware(
  Effect.zipWith(makeAdmit, Serving, (admit, serving) => (answer: Answer) => guarded(answer, admit, serving)),
  { global: true }
)

function guarded(
  answer: Answer,
  admit: (request: HttpServerRequest.HttpServerRequest) => Effect.Effect<Admission>,
  serving: Serving
): Effect.Effect<HttpServerResponse.HttpServerResponse, Types.unhandled, HttpServerRequest.HttpServerRequest> {
  return Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const startedAt = yield* Clock.currentTimeMillis
    const admission = yield* admit(request)
    const { response, route } = yield* isForUs(request, serving)
      ? admission.isAdmitted
        ? answered(answer, request)
        : turnedAway(new TooManyRequests({}))
      : turnedAway(new ForeignHost({}))
    const milliseconds = (yield* Clock.currentTimeMillis) - startedAt
    const kind = { method: request.method, route, status: response.status }
    yield* countRequest(kind, milliseconds)
    if (yield* LogLevel.isEnabled("Info")) yield* Effect.logInfo("request").pipe(Effect.annotateLogs({ ...kind, milliseconds }))
    return HttpServerResponse.setHeaders(response, {
      ...admission.headers,
      ...(serving.data === "synthetic" ? { "samsyn-data": serving.data } : {}),
      "cache-control": response.headers["cache-control"] ?? "no-store",
      ...(response.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer"
    })
  })
}

interface Answered {
  readonly response: HttpServerResponse.HttpServerResponse
  /** The template of the route, `/api/referrals/:id`. */
  readonly route: string
}

function turnedAway(problem: HttpServerRespondable.Respondable): Effect.Effect<Answered> {
  return Effect.map(HttpServerRespondable.toResponse(problem), (response) => ({ response, route: "none" }))
}

function answered(answer: Answer, request: HttpServerRequest.HttpServerRequest) {
  return answer.pipe(
    Effect.catchCauseIf((cause) => !Cause.hasInterruptsOnly(cause), responseOf),
    Effect.flatMap((response) => Effect.flatMap(asProblem(response), (answer) => conditional(request, answer))),
    Effect.zipWith(currentRoute, (response, route): Answered => ({ response, route })),
    Effect.provideService(HttpIncomingMessage.MaxBodySize, bodyMax)
  )
}

/** The router leaves the route that it found in the context of the request. */
const currentRoute = Effect.map(Effect.serviceOption(HttpRouter.RouteContext), (context) =>
  Option.match(context, { onNone: () => "none", onSome: ({ route }) => route.path })
)

/** The response that a failure asks for. A defect is logged by name and place: its message may hold what someone wrote. */
const responseOf = Effect.fnUntraced(function* <E>(cause: Cause.Cause<E>) {
  const [response] = yield* HttpServerError.causeResponse(cause)
  if (response.status < 500) return response
  const [defect] = Cause.prettyErrors(cause)
  const places = (defect?.stack ?? "").split("\n").filter((line) => line.startsWith("    at "))
  yield* Effect.logError("request failed").pipe(Effect.annotateLogs({ error: defect?.name ?? "unknown", places: places.join("\n") }))
  return response
})

/** A response that says nothing but a status, as the problem that it is. */
function asProblem(response: HttpServerResponse.HttpServerResponse): Effect.Effect<HttpServerResponse.HttpServerResponse> {
  if (response.headers["content-type"] === ProblemDetails.contentType) return Effect.succeed(response)
  const problem = problemByStatus[response.status]
  return problem === undefined ? Effect.succeed(response) : HttpServerRespondable.toResponse(problem())
}

const problemByStatus: Readonly<Record<number, () => HttpServerRespondable.Respondable>> = {
  400: () => new InvalidRequest({ faults: [{ path: "", code: "unreadable", message: "The request could not be read" }] }),
  404: () => new AddressNotFound({}),
  413: () => new TooLarge({}),
  415: () => new NotJson({}),
  500: () => new Unexpected({}),
  503: () => new Unavailable({})
}
