import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { MeAnswer } from "../answers/MeAnswer.ts"
import { OwnPeopleAnswer } from "../answers/OwnPeopleAnswer.ts"
import { NotAllowed, NotSignedIn } from "../problems.ts"

/** Who is signed in, asked by pages before a role is chosen, so that it asks for no role; and whom they are near, in the role in which they ask. */
export class MeApi extends HttpApiGroup.make("me")
  .add(HttpApiEndpoint.get("me", "/api/me", { success: MeAnswer, error: NotSignedIn }).annotate(OpenApi.Summary, "Tell who is signed in"))
  .add(
    HttpApiEndpoint.get("people", "/api/me/people", { success: OwnPeopleAnswer, error: NotAllowed })
      .annotate(Asks, asks("follow-changes"))
      .annotate(OpenApi.Summary, "List those whom whoever asks is, is near or has a place for")
      .annotate(
        OpenApi.Description,
        "In the role nearby, those to whom an assignment in force brings the sender; as unit-staff, those to whom a unit of theirs has offered a place; as person, oneself. Pseudonyms and codes alone: names and words are asked for person by person."
      )
  ) {}
