import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inPath } from "../access/Asks.ts"
import { DisagreementAnswer } from "../answers/DisagreementAnswer.ts"
import { ReassessmentAnswer } from "../answers/ReassessmentAnswer.ts"
import { RightsDecisionAnswer } from "../answers/RightsDecisionAnswer.ts"
import { SaidAnswer } from "../answers/SideBySideAnswer.ts"
import { AudienceQuery } from "../audience.ts"
import { changesRecord } from "../changesRecord.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import {
  NewCircumstances,
  NewDisagreement,
  NewReassessment,
  NewReassessmentAnswer,
  NewReply,
  NewRightsDecision,
  NewSettling,
  NewTelling
} from "../requests/assessmentSteps.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const query = AudienceQuery
const changing = { headers: changesRecord, error: changingProblems }
const created = HttpApiSchema.status(201)

/** Disagreements are answered to the unit alone. */
const forUnit = {
  params,
  query: { audience: Schema.Literal("unit").annotate({ description: "The unit: what staff differ about is answered to nobody else" }) },
  error: RecordNotFound
}

/** Decisions on the right, what they rest on, what is looked at again, and what could not be settled. */
export class AssessmentApi extends HttpApiGroup.make("assessment")
  .add(
    HttpApiEndpoint.get("decisions", "/referrals/:id/decisions", {
      params,
      query,
      success: Schema.Array(RightsDecisionAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-decisions", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List all decisions on the right of a referral, the first first")
  )
  .add(
    HttpApiEndpoint.post("decide", "/referrals/:id/decisions", {
      params,
      payload: NewRightsDecision,
      success: versioned(RightsDecisionAnswer.pipe(created)),
      ...changing
    })
      .annotate(Asks, asks("decide-rights", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Decide on the right; If-Match names the version of the referral")
  )
  .add(
    HttpApiEndpoint.get("decision", "/decisions/:id", {
      params,
      query,
      success: versioned(RightsDecisionAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-decisions", inPath("id", "decisions")))
      .annotate(OpenApi.Summary, "Read a decision on the right")
  )
  .add(
    HttpApiEndpoint.post("tell", "/decisions/:id/told", {
      params,
      payload: NewTelling,
      success: versioned(RightsDecisionAnswer),
      ...changing
    })
      .annotate(Asks, asks("tell-decision", inPath("id", "decisions")))
      .annotate(OpenApi.Summary, "Record on which day the person was told of a decision")
  )
  .add(
    HttpApiEndpoint.post("recordCircumstances", "/referrals/:id/circumstances", {
      params,
      payload: NewCircumstances,
      success: Schema.Array(SaidAnswer).pipe(created),
      error: recordingProblems
    })
      .annotate(Asks, asks("record-circumstances", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record what the assessor has found out")
  )
  .add(
    HttpApiEndpoint.get("reassessments", "/referrals/:id/reassessments", {
      params,
      query,
      success: Schema.Array(ReassessmentAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-reassessments", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List when a decision was looked at again, and the answers given")
  )
  .add(
    HttpApiEndpoint.post("openReassessment", "/referrals/:id/reassessments", {
      params,
      query,
      payload: NewReassessment,
      success: versioned(ReassessmentAnswer.pipe(created)),
      error: recordingProblems
    })
      .annotate(Asks, asks("open-reassessment", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Ask that a decision be looked at again")
  )
  .add(
    HttpApiEndpoint.get("reassessment", "/reassessments/:id", {
      params,
      query,
      success: versioned(ReassessmentAnswer),
      error: RecordNotFound
    })
      .annotate(Asks, asks("read-reassessments", inPath("id", "reassessments")))
      .annotate(OpenApi.Summary, "Read how a decision is looked at again")
  )
  .add(
    HttpApiEndpoint.post("answerReassessment", "/reassessments/:id/answers", {
      params,
      payload: NewReassessmentAnswer,
      success: versioned(ReassessmentAnswer),
      ...changing
    })
      .annotate(Asks, asks("answer-reassessment", inPath("id", "reassessments")))
      .annotate(OpenApi.Summary, "Keep the decision with a reason, or ask back")
  )
  .add(
    HttpApiEndpoint.post("reply", "/reassessments/:id/replies", {
      params,
      query,
      payload: NewReply,
      success: versioned(ReassessmentAnswer),
      ...changing
    })
      .annotate(Asks, asks("reply-to-reassessment", inPath("id", "reassessments")))
      .annotate(OpenApi.Summary, "Reply to what the assessor asked back")
  )
  .add(
    HttpApiEndpoint.get("disagreements", "/referrals/:id/disagreements", {
      ...forUnit,
      success: Schema.Array(DisagreementAnswer)
    })
      .annotate(Asks, asks("read-disagreements", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List what the two sides could not settle, for the unit")
  )
  .add(
    HttpApiEndpoint.post("openDisagreement", "/referrals/:id/disagreements", {
      params,
      payload: NewDisagreement,
      success: versioned(DisagreementAnswer.pipe(created)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-disagreements", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Take what cannot be settled to a forum, with an owner and a date")
  )
  .add(
    HttpApiEndpoint.get("disagreement", "/disagreements/:id", { ...forUnit, success: versioned(DisagreementAnswer) })
      .annotate(Asks, asks("read-disagreements", inPath("id", "disagreements")))
      .annotate(OpenApi.Summary, "Read a disagreement, for the unit")
  )
  .add(
    HttpApiEndpoint.post("settle", "/disagreements/:id/settling", {
      params,
      payload: NewSettling,
      success: versioned(DisagreementAnswer),
      ...changing
    })
      .annotate(Asks, asks("write-disagreements", inPath("id", "disagreements")))
      .annotate(OpenApi.Summary, "Record how a disagreement was settled")
  )
  .prefix("/api") {}
