import { accessRoles, purposes } from "@samsyn/application"
import { InvalidRequest, NotSignedIn, SignedIn } from "@samsyn/contract"
import { Clock, Effect, Layer } from "effect"
import { HttpServerRequest } from "effect/http"
import { pileProblems } from "../problems.ts"
import { makeCredentialsOf } from "../sign-in/makeCredentialsOf.ts"
import { Serving } from "../sign-in/Serving.ts"
import { CurrentSender, type Sender } from "./CurrentSender.ts"
import { type Credentials, type NotSignedInBy, SignIn } from "./SignIn.ts"

/** Asks `SignIn` who sends a request, before anything but its headers is read. */
export const layerSignedIn = Layer.effect(
  SignedIn,
  Effect.zipWith(SignIn, Serving, ({ signedInAs }, serving) => {
    const credentialsOf = makeCredentialsOf(serving)
    return (answer) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        const role = yield* oneOf(accessRoles, "samsyn-role", request.headers["samsyn-role"])
        const purpose = yield* oneOf(purposes, "samsyn-purpose", request.headers["samsyn-purpose"])
        const credentials: Credentials = { ...credentialsOf(request), ...(role === undefined ? {} : { role }) }
        const { actor, until } = yield* Effect.catchTags(signedInAs(credentials), problems)
        if (until <= (yield* Clock.currentTimeMillis)) return yield* new NotSignedIn({})
        const sender: Sender = {
          actor,
          until,
          isSignedIn: Effect.match(
            Effect.suspend(() => signedInAs({ ...credentials, isAskedAgain: true })),
            {
              onFailure: () => false,
              onSuccess: (now) => now.actor.subject === actor.subject && now.actor.role === actor.role
            }
          ),
          ...(purpose === undefined ? {} : { purpose })
        }
        return yield* Effect.provideService(answer, CurrentSender, sender)
      })
  })
)

const problems = { ...pileProblems, NotSignedInBy: notSignedIn }

/** Whoever has several roles is told that they are to say which; nobody else is told anything. */
function notSignedIn({ why }: NotSignedInBy): Effect.Effect<never, NotSignedIn | InvalidRequest> {
  return why === "role-missing" ? refused("samsyn-role", "missing", "Say in which of your roles you act") : Effect.fail(new NotSignedIn({}))
}

function oneOf<Code extends string>(known: ReadonlyArray<Code>, header: string, given: string | undefined) {
  const code = known.find((each) => each === given)
  return given !== undefined && code === undefined
    ? refused(header, "unknown", `Expected one of ${known.join(", ")}`)
    : Effect.succeed(code)
}

function refused(header: string, code: string, message: string): Effect.Effect<never, InvalidRequest> {
  return Effect.fail(new InvalidRequest({ faults: [{ path: `/${header}`, code, message }] }))
}
