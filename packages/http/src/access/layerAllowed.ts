import { AccessControl, type AccessTarget, CurrentAccess } from "@samsyn/application"
import { Allowed, Asks, InvalidRequest, LargeBody, NotAllowed } from "@samsyn/contract"
import { Context, Effect, Layer } from "effect"
import { HttpRouter, HttpServerRequest } from "effect/http"
import type { HttpApiEndpoint } from "effect/http-api"
import { pileProblems } from "../problems.ts"
import { CurrentSender } from "./CurrentSender.ts"
import { type About, namedIn, type Said } from "./namedIn.ts"
import { othersThanSender } from "./othersThanSender.ts"
import { needsPurpose, usualPurposeOf } from "./purposeOf.ts"

/** Asks `AccessControl` whether a request may be made, before its endpoint is run. An endpoint that does not say what it asks for is answered to nobody. */
export const layerAllowed = Layer.effect(
  Allowed,
  Effect.map(
    AccessControl,
    ({ admit, turnedAway }) =>
      (answer, { endpoint }) =>
        Effect.gen(function* () {
          const sender = yield* CurrentSender
          const ask = Context.get(endpoint.annotations, Asks)
          if (sender === undefined || ask === undefined) return yield* new NotAllowed({})
          const { actor } = sender
          const said = yield* saidIn(endpoint)
          const purpose = sender.purpose ?? (needsPurpose(ask.permission) ? undefined : usualPurposeOf(actor.role))
          const admission = { actor, purpose, permission: ask.permission, target: targetOf(namedIn(said, ask)) }
          const faults = othersThanSender(said, actor)
          if (faults.length > 0) {
            yield* Effect.catchTags(turnedAway(admission), pileProblems)
            return yield* new InvalidRequest({ faults })
          }
          yield* Effect.catchTags(admit(admission), purpose === undefined ? withoutPurposeProblems : problems)
          if (purpose === undefined) return yield* withoutPurpose()
          return yield* Effect.provideService(answer, CurrentAccess, { actor, purpose })
        })
  )
)

const withoutPurpose = () =>
  new InvalidRequest({
    faults: [
      {
        path: "/samsyn-purpose",
        code: "missing",
        message: "Say what this is read for: it is kept in the access log, and told to the person"
      }
    ]
  })

const problems = { ...pileProblems, NotAllowed: () => Effect.fail(new NotAllowed({})) }
const withoutPurposeProblems = { ...pileProblems, NotAllowed: () => Effect.fail(withoutPurpose()) }

/** What a request says. A body that no endpoint here can take, or that holds a whole pile, says nothing. */
const saidIn = Effect.fnUntraced(function* (endpoint: HttpApiEndpoint.Top) {
  const request = yield* HttpServerRequest.HttpServerRequest
  const { params: path } = yield* HttpRouter.RouteContext
  const query = yield* HttpServerRequest.ParsedSearchParams
  const isRead = endpoint.payload.size > 0 && !Context.get(endpoint.annotations, LargeBody)
  const body = isRead ? yield* Effect.orElseSucceed(request.json, () => undefined) : undefined
  return { path, query, body } satisfies Said
})

/** A name that is of no list of records says itself what it is the name of. */
function targetOf(about: About | undefined): AccessTarget {
  if (about === undefined) return { tag: "nobody" }
  const { among, id } = about
  if (among.includes("people")) return { tag: "person", personKey: id }
  if (among.includes("services")) return { tag: "service", service: id }
  if (among.includes("units")) return { tag: "unit", unitId: id }
  return { tag: "record", id, among: among.filter((lead) => lead !== "people" && lead !== "services" && lead !== "units") }
}
