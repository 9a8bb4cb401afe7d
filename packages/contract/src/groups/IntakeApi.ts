import { Id, Line } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inPath, inQuery, mayBeInBody } from "../access/Asks.ts"
import { DraftAnswer, DraftRowAnswer } from "../answers/DraftAnswer.ts"
import { DuplicateAnswer } from "../answers/DuplicateAnswer.ts"
import { IntakeAnswer } from "../answers/IntakeAnswer.ts"
import { KnownAnswer } from "../answers/KnownAnswer.ts"
import { ReferralAnswer } from "../answers/ReferralAnswer.ts"
import { TakenInAnswer } from "../answers/TakenInAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import { DoneBy, NewAnswer, NewEnd, NewOnward, NewQuestion, NewVerdict } from "../requests/intakeSteps.ts"
import { NewDraft } from "../requests/NewDraft.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const changing = { headers: changesRecord, error: changingProblems }

/** The shared form before it is sent, and how a referral is answered once it has come. */
export class IntakeApi extends HttpApiGroup.make("intake")
  .add(
    HttpApiEndpoint.get("drafts", "/drafts", {
      query: { service: Schema.optionalKey(Line), ...pageQuery },
      success: Schema.Array(DraftRowAnswer)
    })
      .annotate(Asks, asks("read-intake", inQuery("service", "services")))
      .annotate(OpenApi.Summary, "List the forms begun and not sent, the last saved first")
  )
  .add(
    HttpApiEndpoint.post("beginDraft", "/drafts", {
      payload: NewDraft,
      success: HttpApiSchema.WithHeaders(DraftAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      error: recordingProblems
    })
      .annotate(Asks, asks("refer", mayBeInBody("/referral/personKey", "people")))
      .annotate(OpenApi.Summary, "Begin a shared form")
  )
  .add(
    HttpApiEndpoint.get("draft", "/drafts/:id", { params, success: versioned(DraftAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-intake", inPath("id", "drafts")))
      .annotate(OpenApi.Summary, "Resume a form that was begun")
  )
  .add(
    HttpApiEndpoint.put("saveDraft", "/drafts/:id", { params, payload: NewDraft, success: versioned(DraftAnswer), ...changing })
      .annotate(Asks, asks("refer", inPath("id", "drafts")))
      .annotate(OpenApi.Summary, "Save a form in the place of what was saved of it before")
  )
  .add(
    HttpApiEndpoint.post("sendDraft", "/drafts/:id/send", {
      params,
      payload: DoneBy,
      success: HttpApiSchema.WithHeaders(TakenInAnswer.pipe(HttpApiSchema.status(201)), { etag: Schema.String, location: Schema.String }),
      ...changing
    })
      .annotate(Asks, asks("refer", inPath("id", "drafts")))
      .annotate(OpenApi.Summary, "Send a form: it becomes a referral, whose right is still to be decided")
  )
  .add(
    HttpApiEndpoint.get("byReferral", "/referrals/:id/intake", {
      params,
      success: versioned(IntakeAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Read how a referral came in and was answered")
  )
  .add(
    HttpApiEndpoint.post("acknowledge", "/referrals/:id/intake/acknowledge", {
      params,
      payload: DoneBy,
      success: versioned(IntakeAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record that whoever referred has been told that it came")
  )
  .add(
    HttpApiEndpoint.post("askBack", "/referrals/:id/intake/questions", {
      params,
      payload: NewQuestion,
      success: versioned(IntakeAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Ask back for what is missing, while the clock of the assessment runs on")
  )
  .add(
    HttpApiEndpoint.post("answerQuestion", "/referrals/:id/intake/questions/:questionId/answer", {
      params: { id: Id, questionId: Id },
      payload: NewAnswer,
      success: versioned(IntakeAnswer),
      ...changing
    })
      .annotate(Asks, asks("answer-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Answer what was asked back, and complete the form")
  )
  .add(
    HttpApiEndpoint.post("sendOn", "/referrals/:id/intake/onward", {
      params,
      payload: NewOnward,
      success: versioned(IntakeAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Send a referral on to another service, with its seniority date")
  )
  .add(
    HttpApiEndpoint.get("possibleDuplicates", "/referrals/:id/possible-duplicates", {
      params,
      success: Schema.Array(DuplicateAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List what may be of the same request, and what the two agree on")
  )
  .add(
    HttpApiEndpoint.post("judgeDuplicate", "/referrals/:id/possible-duplicates", {
      params,
      payload: NewVerdict,
      success: versioned(IntakeAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record whether a possible duplicate is one; nothing is merged")
      .annotate(
        OpenApi.Description,
        "If-Match is the ETag of GET /api/referrals/{id}/intake: the verdict is kept with how the referral came in."
      )
  )
  .add(
    HttpApiEndpoint.post("endWait", "/referrals/:id/end", {
      params,
      payload: NewEnd,
      success: versioned(ReferralAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-intake", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "End a wait, by the national code list 8445")
      .annotate(OpenApi.Description, "If-Match is the ETag of GET /api/referrals/{id}: the end is kept with the referral.")
  )
  .add(
    HttpApiEndpoint.get("known", "/people/:personKey/known", { params: { personKey: Id }, success: KnownAnswer })
      .annotate(Asks, asks("read-intake", inPath("personKey", "people")))
      .annotate(OpenApi.Summary, "Read what is already known of a person, to be offered and not asked again")
  )
  .prefix("/api") {}
