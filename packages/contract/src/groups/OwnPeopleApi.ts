import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { OwnPeopleAnswer } from "../answers/OwnPeopleAnswer.ts"

/** Whom the sender is near: without it, nobody but the unit could find whom they may read. */
export class OwnPeopleApi extends HttpApiGroup.make("ownPeople").add(
  HttpApiEndpoint.get("list", "/api/me/people", { success: OwnPeopleAnswer })
    .annotate(Asks, asks("follow-changes"))
    .annotate(OpenApi.Summary, "List those whom whoever asks is, is near or has a place for")
    .annotate(
      OpenApi.Description,
      "In the role nearby, those to whom an assignment in force brings the sender; as unit-staff, those to whom a unit of theirs has offered a place; as person, oneself. Pseudonyms and codes alone: names and words are asked for person by person."
    )
) {}
