import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inPath } from "../access/Asks.ts"
import { AssignmentAnswer, BlockAnswer, ConsentAnswer, EmergencyAccessAnswer } from "../answers/AccessRecordsAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import { EmergencyReview, NewAssignment, NewBlock, NewConsent, NewEmergencyAccess } from "../requests/accessSteps.ts"
import { DoneBy } from "../requests/intakeSteps.ts"
import { versioned } from "../versioned.ts"

const person = { personKey: Id }
const params = { id: Id }
const changing = { params, headers: changesRecord, error: changingProblems }
const ofPerson = inPath("personKey", "people")
const made = <Answer extends Schema.Top>(answer: Answer) =>
  HttpApiSchema.WithHeaders(answer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String })

/** Who is near a person, what they consent to, whom they close out, and what was opened because it could not wait. */
export class AccessApi extends HttpApiGroup.make("access")
  .add(
    HttpApiEndpoint.get("assignments", "/people/:personKey/assignments", {
      params: person,
      query: pageQuery,
      success: Schema.Array(AssignmentAnswer)
    })
      .annotate(Asks, asks("read-access", ofPerson))
      .annotate(OpenApi.Summary, "List who is or was near a person")
  )
  .add(
    HttpApiEndpoint.post("assign", "/people/:personKey/assignments", {
      params: person,
      payload: NewAssignment,
      success: made(AssignmentAnswer),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-access", ofPerson))
      .annotate(OpenApi.Summary, "Record that someone is near a person")
  )
  .add(
    HttpApiEndpoint.get("assignment", "/assignments/:id", { params, success: versioned(AssignmentAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-access", inPath("id", "assignments")))
      .annotate(OpenApi.Summary, "Read since when someone is near a person")
  )
  .add(
    HttpApiEndpoint.post("endAssignment", "/assignments/:id/end", {
      ...changing,
      payload: DoneBy,
      success: versioned(AssignmentAnswer)
    })
      .annotate(Asks, asks("write-access", inPath("id", "assignments")))
      .annotate(OpenApi.Summary, "End that someone is near a person")
  )
  .add(
    HttpApiEndpoint.get("consents", "/people/:personKey/consents", {
      params: person,
      query: pageQuery,
      success: Schema.Array(ConsentAnswer)
    })
      .annotate(Asks, asks("read-access", ofPerson))
      .annotate(OpenApi.Summary, "List what a person consents to, or has")
  )
  .add(
    HttpApiEndpoint.post("giveConsent", "/people/:personKey/consents", {
      params: person,
      payload: NewConsent,
      success: made(ConsentAnswer),
      error: recordingProblems
    })
      .annotate(Asks, asks("consent", ofPerson))
      .annotate(OpenApi.Summary, "Record that the person consents")
  )
  .add(
    HttpApiEndpoint.get("consent", "/consents/:id", { params, success: versioned(ConsentAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-access", inPath("id", "consents")))
      .annotate(OpenApi.Summary, "Read one consent")
  )
  .add(
    HttpApiEndpoint.post("withdrawConsent", "/consents/:id/withdrawal", {
      ...changing,
      payload: DoneBy,
      success: versioned(ConsentAnswer)
    })
      .annotate(Asks, asks("consent", inPath("id", "consents")))
      .annotate(OpenApi.Summary, "Take a consent back, by the person's wish")
  )
  .add(
    HttpApiEndpoint.get("blocks", "/people/:personKey/blocks", { params: person, query: pageQuery, success: Schema.Array(BlockAnswer) })
      .annotate(Asks, asks("read-access", ofPerson))
      .annotate(OpenApi.Summary, "List whom a person closes out, or has")
  )
  .add(
    HttpApiEndpoint.post("setBlock", "/people/:personKey/blocks", {
      params: person,
      payload: NewBlock,
      success: made(BlockAnswer),
      error: recordingProblems
    })
      .annotate(Asks, asks("consent", ofPerson))
      .annotate(OpenApi.Summary, "Close someone out, by the person's wish")
  )
  .add(
    HttpApiEndpoint.get("block", "/blocks/:id", { params, success: versioned(BlockAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-access", inPath("id", "blocks")))
      .annotate(OpenApi.Summary, "Read one block")
  )
  .add(
    HttpApiEndpoint.post("liftBlock", "/blocks/:id/lifting", {
      ...changing,
      payload: DoneBy,
      success: versioned(BlockAnswer)
    })
      .annotate(Asks, asks("consent", inPath("id", "blocks")))
      .annotate(OpenApi.Summary, "Let those in again who were closed out, by the person's wish")
  )
  .add(
    HttpApiEndpoint.get("emergencyAccesses", "/people/:personKey/emergency-access", {
      params: person,
      query: pageQuery,
      success: Schema.Array(EmergencyAccessAnswer)
    })
      .annotate(Asks, asks("read-access", ofPerson))
      .annotate(OpenApi.Summary, "List what was opened of a person because it could not wait")
  )
  .add(
    HttpApiEndpoint.post("openEmergencyAccess", "/people/:personKey/emergency-access", {
      params: person,
      payload: NewEmergencyAccess,
      success: made(EmergencyAccessAnswer),
      error: recordingProblems
    })
      .annotate(Asks, asks("open-emergency", ofPerson))
      .annotate(OpenApi.Summary, "Open what is closed because it cannot wait")
  )
  .add(
    HttpApiEndpoint.get("emergencyAccess", "/emergency-access/:id", {
      params,
      success: versioned(EmergencyAccessAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-access", inPath("id", "emergencies")))
      .annotate(OpenApi.Summary, "Read one emergency access")
  )
  .add(
    HttpApiEndpoint.post("reviewEmergencyAccess", "/emergency-access/:id/review", {
      ...changing,
      payload: EmergencyReview,
      success: versioned(EmergencyAccessAnswer)
    })
      .annotate(Asks, asks("review-emergency", inPath("id", "emergencies")))
      .annotate(OpenApi.Summary, "Record what came of looking at an emergency access")
  )
  .prefix("/api") {}
