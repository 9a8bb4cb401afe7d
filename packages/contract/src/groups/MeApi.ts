import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { MeAnswer } from "../answers/MeAnswer.ts"
import { NotSignedIn } from "../problems.ts"

/** Who is signed in: asked by pages before a role is chosen, so it asks for no role. */
export class MeApi extends HttpApiGroup.make("me").add(
  HttpApiEndpoint.get("me", "/api/me", { success: MeAnswer, error: NotSignedIn }).annotate(OpenApi.Summary, "Tell who is signed in")
) {}
