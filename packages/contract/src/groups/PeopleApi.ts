import { Id } from "@samsyn/core"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { PersonAnswer } from "../answers/PersonAnswer.ts"

/** Who a pseudonym is. All of them are synthetic until there is sign-in. */
export class PeopleApi extends HttpApiGroup.make("people")
  .add(
    HttpApiEndpoint.get("byKey", "/:personKey", { params: { personKey: Id }, success: PersonAnswer }).annotate(
      OpenApi.Summary,
      "Tell who a pseudonym is"
    )
  )
  .prefix("/api/people") {}
