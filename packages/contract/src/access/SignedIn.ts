import { HttpApiMiddleware } from "effect/http-api"
import { InvalidRequest, NotAllowed, NotSignedIn, Unavailable } from "../problems.ts"

/** Knows who sends a request, before anything else of it is read. */
export class SignedIn extends HttpApiMiddleware.Service<SignedIn>()("@samsyn/contract/SignedIn", {
  error: [NotSignedIn, InvalidRequest, Unavailable]
}) {}

/** Lets a request through that its sender may make: what it asks for is said by `Asks`. */
export class Allowed extends HttpApiMiddleware.Service<Allowed>()("@samsyn/contract/Allowed", {
  error: [NotAllowed, InvalidRequest, Unavailable]
}) {}
