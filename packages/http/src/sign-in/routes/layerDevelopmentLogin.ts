import { accessRoles } from "@samsyn/application"
import { InvalidRequest } from "@samsyn/contract"
import { faultsOf, Id, limitFaults, RoleCode, ServiceCode } from "@samsyn/core"
import { parseJson } from "@samsyn/json"
import { Effect, Layer, Redacted, Result, Schema } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerRespondable, HttpServerResponse } from "effect/http"
import { actorsOf } from "../claims/actorsOf.ts"
import { subjectOf } from "../claims/subjectOf.ts"
import { cookieIn, withCookie, withoutCookie } from "../cookies.ts"
import { Serving } from "../Serving.ts"
import { makeCredentialsOf } from "../makeCredentialsOf.ts"
import { makeSessionKeeping } from "../makeSessionKeeping.ts"
import { toldOf } from "../toldOf.ts"
import { storeAway } from "./away.ts"

/** Who someone says they are, where all data are synthetic. A person names themselves by `personKey`, everyone else their service. */
const DevelopmentSignIn = Schema.Struct({
  role: Schema.Literals(accessRoles),
  service: Schema.optionalKey(ServiceCode),
  profession: Schema.optionalKey(RoleCode),
  personKey: Schema.optionalKey(Id),
  unitIds: Schema.optionalKey(Schema.Array(Id))
})

const readSignIn = Schema.decodeUnknownResult(DevelopmentSignIn, { errors: "all", onExcessProperty: "error" })

/**
 * Sign-in for synthetic data: `POST /sign-in/development` begins a session for whoever one says to be, and answers its value as bearer too, for callers without a
 * browser; `POST /sign-out` ends the one by which it is asked. The same words give the same pseudonym, so that an assignment to it holds from one day to the next.
 */
export const layerDevelopmentLogin = Layer.unwrap(
  Effect.gen(function* () {
    const serving = yield* Serving
    const sessions = yield* makeSessionKeeping
    const credentialsOf = makeCredentialsOf(serving)

    const signIn = Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      const { personKey, profession, role, service, unitIds = [] } = yield* read(new Uint8Array(yield* Effect.orDie(request.arrayBuffer)))
      const subject = yield* subjectOf("development", JSON.stringify([role, service, profession, personKey, unitIds]))
      const actors = actorsOf(subject, {
        roles: [role],
        unitIds,
        ...(profession === undefined ? {} : { profession }),
        ...(service === undefined ? {} : { service }),
        ...(personKey === undefined ? {} : { personKey })
      })
      if (actors.length === 0) return yield* lacking(role === "person" ? "/personKey" : "/service")
      yield* sessions.end(cookieIn(request.cookies, "samsyn-session", serving))
      const { until, value } = yield* sessions.start("development", actors)
      const told = { ...toldOf({ actors, kind: "development", until }), bearer: Redacted.value(value) }
      return withCookie(HttpServerResponse.jsonUnsafe(told, { status: 201 }), "samsyn-session", value, serving)
    }).pipe(Effect.catchTags({ InvalidRequest: HttpServerRespondable.toResponse, StoreUnavailable: storeAway }))

    const signOut = Effect.gen(function* () {
      const { bearer, session } = credentialsOf(yield* HttpServerRequest.HttpServerRequest)
      yield* sessions.end(bearer ?? session)
      return withoutCookie(HttpServerResponse.redirect("/", { status: 303 }), "samsyn-session", serving)
    }).pipe(Effect.catchTag("StoreUnavailable", storeAway))

    return HttpRouter.addAll([HttpRouter.route("POST", "/sign-in/development", signIn), HttpRouter.route("POST", "/sign-out", signOut)])
  })
)

function read(body: Uint8Array): Effect.Effect<typeof DevelopmentSignIn.Type, InvalidRequest> {
  const json = parseJson(body)
  if (json.tag === "refused") return Effect.fail(new InvalidRequest({ faults: limitFaults(json.faults) }))
  const decoded = readSignIn(json.value)
  return Result.isSuccess(decoded)
    ? Effect.succeed(decoded.success)
    : Effect.fail(new InvalidRequest({ faults: limitFaults(faultsOf(decoded.failure.issue)) }))
}

function lacking(path: string): Effect.Effect<never, InvalidRequest> {
  return Effect.fail(new InvalidRequest({ faults: [{ path, code: "missing", message: "This role needs it" }] }))
}
