import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inPath } from "../access/Asks.ts"
import { PersonAnswer, PersonKeyAnswer } from "../answers/PersonAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { changingProblems, recordingProblems } from "../problems.ts"
import { NewPerson, PersonSearch } from "../requests/NewPerson.ts"
import { versioned } from "../versioned.ts"

const params = { personKey: Id }

/** Who a pseudonym is: name, national number, contact. Apart from the pile, which works without it. */
export class PeopleApi extends HttpApiGroup.make("people")
  .add(
    HttpApiEndpoint.post("receive", "/", {
      payload: NewPerson,
      success: PersonKeyAnswer.pipe(HttpApiSchema.status(201)),
      error: recordingProblems
    })
      .annotate(Asks, asks("refer"))
      .annotate(OpenApi.Summary, "Take in who someone is, and get the pseudonym to refer them by")
      .annotate(
        OpenApi.Description,
        "Someone whose national number is known here gets the pseudonym that they have, and nothing of what is known is changed. The answer is the same: it never tells whether they are known."
      )
  )
  .add(
    HttpApiEndpoint.post("search", "/_search", { payload: PersonSearch, success: Schema.Array(PersonAnswer) })
      .annotate(Asks, asks("find-person"))
      .annotate(OpenApi.Summary, "Find people by national number or name")
      .annotate(OpenApi.Description, "A POST, so that no number and no name stands in an address. At most twenty are answered.")
  )
  .add(
    HttpApiEndpoint.get("byKey", "/:personKey", { params, success: versioned(PersonAnswer) })
      .annotate(Asks, asks("read-identity", inPath("personKey", "people")))
      .annotate(OpenApi.Summary, "Tell who a pseudonym is")
  )
  .add(
    HttpApiEndpoint.put("change", "/:personKey", {
      params,
      headers: changesRecord,
      payload: NewPerson,
      success: versioned(PersonAnswer),
      error: changingProblems
    })
      .annotate(Asks, asks("write-identity", inPath("personKey", "people")))
      .annotate(OpenApi.Summary, "Put right who a pseudonym is")
  )
  .prefix("/api/people") {}
