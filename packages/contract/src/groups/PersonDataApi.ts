import { Id, Instant } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks, inPath, inQuery } from "../access/Asks.ts"
import { accessRoles } from "../access/permissions.ts"
import { AccessEntryPageAnswer, AccessToldPageAnswer } from "../answers/AccessLogAnswer.ts"
import { PersonFileAnswer } from "../answers/PersonFileAnswer.ts"
import { pageQuery } from "../page.ts"
import { recordingProblems } from "../problems.ts"
import { ErasedAnswer, NewErasure } from "../requests/NewErasure.ts"

const params = { personKey: Id }
const ofPerson = inPath("personKey", "people")

/** What a person may get and have done about what is kept of them: who looked, all of it, and what is taken back. */
export class PersonDataApi extends HttpApiGroup.make("personData")
  .add(
    HttpApiEndpoint.get("accessLog", "/people/:personKey/access-log", { params, query: pageQuery, success: AccessToldPageAnswer })
      .annotate(Asks, asks("read-access-log", ofPerson))
      .annotate(OpenApi.Summary, "Tell who looked at a person, and who tried")
      .annotate(
        OpenApi.Description,
        "Role, profession, service, what for and what about. No name of who it was is kept here: whoever wants it names the number of the entry."
      )
  )
  .add(
    HttpApiEndpoint.get("accessEntries", "/access-log", {
      query: {
        ...pageQuery,
        person: Schema.optionalKey(Id),
        subject: Schema.optionalKey(Id),
        role: Schema.optionalKey(Schema.Literals(accessRoles)),
        outcome: Schema.optionalKey(Schema.Literals(["read", "refused"])),
        from: Schema.optionalKey(Instant),
        to: Schema.optionalKey(Instant).annotate({ description: "Not included" })
      },
      success: AccessEntryPageAnswer
    })
      .annotate(Asks, asks("audit-access-log", inQuery("person", "people")))
      .annotate(OpenApi.Summary, "Read the log of readings")
  )
  .add(
    HttpApiEndpoint.get("export", "/people/:personKey/export", { params, success: PersonFileAnswer })
      .annotate(Asks, asks("export-person", ofPerson))
      .annotate(OpenApi.Summary, "Hand out everything that is kept about a person")
      .annotate(
        OpenApi.Description,
        "To the person as far as it was written for them; to a coordinator whole, to be read through and handed over when the person asks. What is held back is told with a code and how much, never silently."
      )
  )
  .add(
    HttpApiEndpoint.post("erase", "/people/:personKey/erasures", {
      params,
      payload: NewErasure,
      success: ErasedAnswer,
      error: recordingProblems
    })
      .annotate(Asks, asks("correct-or-erase", ofPerson))
      .annotate(OpenApi.Summary, "Erase records of a person, as far as the duty to keep records allows")
      .annotate(
        OpenApi.Description,
        "All or none. The records are taken out of every event that put them; that they were erased, by whom and on what ground stays, and so does the log of readings."
      )
  )
  .prefix("/api") {}
