import { Api, NotSignedIn } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpServerRequest } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import { SignIn } from "../access/SignIn.ts"
import { pileProblems } from "../problems.ts"
import { makeCredentialsOf } from "../sign-in/makeCredentialsOf.ts"
import { Serving } from "../sign-in/Serving.ts"
import { toldOf } from "../sign-in/toldOf.ts"

export const meHandlers = HttpApiBuilder.group(
  Api,
  "me",
  Effect.fn(function* (handlers) {
    const { whoIs } = yield* SignIn
    const credentialsOf = makeCredentialsOf(yield* Serving)
    return handlers.handleAll({
      me: () =>
        Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) => whoIs(credentialsOf(request))).pipe(
          Effect.map(toldOf),
          Effect.catchTags({ ...pileProblems, NotSignedInBy: () => Effect.fail(new NotSignedIn({})) })
        )
    })
  })
)
