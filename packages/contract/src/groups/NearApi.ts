import { Id } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApiEndpoint, HttpApiGroup, HttpApiSchema, OpenApi } from "effect/http-api"
import { Asks, asks, inPath, mayBeInBody } from "../access/Asks.ts"
import { HelpNowAnswer } from "../answers/HelpNowAnswer.ts"
import { InterimHelpAnswer, MomentAnswer, NearPersonAnswer, PlanAnswer } from "../answers/NearPersonAnswer.ts"
import { PlanFiguresAnswer } from "../answers/PlanFiguresAnswer.ts"
import { AudienceQuery } from "../audience.ts"
import { changesRecord } from "../changesRecord.ts"
import { pageQuery } from "../page.ts"
import { changingProblems, RecordNotFound, recordingProblems } from "../problems.ts"
import {
  NewCall,
  NewCoordinator,
  NewInterimAnswer,
  NewInterimHelp,
  NewMoment,
  NewPlan,
  NewPlanLine,
  NewPlanStatus,
  NewResponsibilityGroup,
  NewSharing,
  NewWithdrawal
} from "../requests/nearSteps.ts"
import { versioned } from "../versioned.ts"

/** Why the person's own words, which may confirm a window, ask for no version. */
const addsOnly =
  "Takes no If-Match, though it may confirm a window that is open: it only adds, and nothing that anyone wrote is overwritten by it."
const params = { id: Id }
const query = AudienceQuery
const changing = { headers: changesRecord, error: changingProblems }
const reading = { params, query, error: RecordNotFound }
const readingList = { ...reading, query: { ...query, ...pageQuery } }
/** A change of the plan, which is answered as whoever asks may read it. */
const changingPlan = { params, query, success: versioned(PlanAnswer), ...changing }
const created = HttpApiSchema.status(201)

/** Near one person: what is seen, moments, the plan, help meanwhile, and the person's own wish for help now. */
export class NearApi extends HttpApiGroup.make("near")
  .add(
    HttpApiEndpoint.get("nearView", "/referrals/:id/near-view", { ...reading, success: NearPersonAnswer })
      .annotate(Asks, asks("read-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Read one person close up, as far as it is shared with whoever asks")
  )
  .add(
    HttpApiEndpoint.get("moments", "/referrals/:id/moments", { ...readingList, success: Schema.Array(MomentAnswer) })
      .annotate(Asks, asks("read-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List the moments that are shared with whoever asks")
  )
  .add(
    HttpApiEndpoint.post("recordMoment", "/referrals/:id/moments", {
      params,
      payload: NewMoment,
      success: versioned(MomentAnswer.pipe(created)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Keep a moment in three columns")
  )
  .add(
    HttpApiEndpoint.get("moment", "/moments/:id", { ...reading, success: versioned(MomentAnswer) })
      .annotate(Asks, asks("read-near", inPath("id", "moments")))
      .annotate(OpenApi.Summary, "Read one moment")
  )
  .add(
    HttpApiEndpoint.post("shareMoment", "/moments/:id/sharing", {
      params,
      payload: NewSharing,
      success: versioned(MomentAnswer),
      ...changing
    })
      .annotate(Asks, asks("share-near", inPath("id", "moments")))
      .annotate(OpenApi.Summary, "Let the unit read one moment, with the person's consent")
  )
  .add(
    HttpApiEndpoint.post("withdrawMoment", "/moments/:id/withdrawal", {
      params,
      payload: NewWithdrawal,
      success: versioned(MomentAnswer),
      ...changing
    })
      .annotate(Asks, asks("share-near", inPath("id", "moments")))
      .annotate(OpenApi.Summary, "Take back, by the person's wish, that the unit reads one moment")
  )
  .add(
    HttpApiEndpoint.get("plan", "/referrals/:id/plan", { ...reading, success: versioned(PlanAnswer) })
      .annotate(Asks, asks("read-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Read the person's plan, as far as it is shared with whoever asks")
  )
  .add(
    HttpApiEndpoint.post("beginPlan", "/referrals/:id/plan", {
      params,
      query,
      payload: NewPlan,
      success: versioned(PlanAnswer.pipe(created)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Begin the person's plan")
  )
  .add(
    HttpApiEndpoint.post("addPlanLine", "/referrals/:id/plan/lines", {
      ...changingPlan,
      payload: NewPlanLine,
      success: versioned(PlanAnswer.pipe(created))
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Add one line to the plan")
  )
  .add(
    HttpApiEndpoint.put("replacePlanLine", "/referrals/:id/plan/lines/:lineId", {
      ...changingPlan,
      params: { id: Id, lineId: Id },
      payload: NewPlanLine
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Put a line of the plan in the place of another")
  )
  .add(
    HttpApiEndpoint.post("withdrawPlanLine", "/referrals/:id/plan/lines/:lineId/withdrawal", {
      ...changingPlan,
      params: { id: Id, lineId: Id },
      payload: NewWithdrawal
    })
      .annotate(Asks, asks("share-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Take back, by the person's wish, that the unit reads one line of the plan")
  )
  .add(
    HttpApiEndpoint.put("setPlanStatus", "/referrals/:id/plan/status", { ...changingPlan, payload: NewPlanStatus })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Set the status of the plan, by the national code list 8705")
  )
  .add(
    HttpApiEndpoint.put("setCoordinator", "/referrals/:id/plan/coordinator", { ...changingPlan, payload: NewCoordinator })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Set who coordinates for the person")
  )
  .add(
    HttpApiEndpoint.put("setResponsibilityGroup", "/referrals/:id/plan/responsibility-group", {
      ...changingPlan,
      payload: NewResponsibilityGroup
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Set who is in the responsibility group")
  )
  .add(
    HttpApiEndpoint.get("interimHelps", "/referrals/:id/interim-help", {
      ...readingList,
      success: Schema.Array(InterimHelpAnswer)
    })
      .annotate(Asks, asks("read-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "List help offered while the person waits")
  )
  .add(
    HttpApiEndpoint.post("offerInterimHelp", "/referrals/:id/interim-help", {
      params,
      payload: NewInterimHelp,
      success: versioned(InterimHelpAnswer.pipe(created)),
      error: recordingProblems
    })
      .annotate(Asks, asks("write-near", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record help offered while the person waits")
  )
  .add(
    HttpApiEndpoint.get("interimHelp", "/interim-help/:id", { ...reading, success: versioned(InterimHelpAnswer) })
      .annotate(Asks, asks("read-near", inPath("id", "interimHelp")))
      .annotate(OpenApi.Summary, "Read help offered while the person waits")
  )
  .add(
    HttpApiEndpoint.post("answerInterimHelp", "/interim-help/:id/answer", {
      params,
      payload: NewInterimAnswer,
      success: versioned(InterimHelpAnswer),
      ...changing
    })
      .annotate(Asks, asks("write-near", inPath("id", "interimHelp")))
      .annotate(OpenApi.Summary, "Record whether help that was offered happened")
  )
  .add(
    HttpApiEndpoint.post("wantHelpNow", "/referrals/:id/help-now", {
      params,
      success: HelpNowAnswer.pipe(created),
      error: recordingProblems
    })
      .annotate(Asks, asks("want-help-now", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Say, as the person: I want help now")
      .annotate(OpenApi.Description, addsOnly)
  )
  .add(
    HttpApiEndpoint.post("callForHelp", "/help-now", {
      payload: NewCall,
      success: HelpNowAnswer.pipe(created),
      error: recordingProblems
    })
      .annotate(Asks, asks("want-help-now", mayBeInBody("/personKey", "people")))
      .annotate(OpenApi.Summary, "Say, as a person of whom no referral is named: I want help now")
      .annotate(OpenApi.Description, addsOnly)
  )
  .add(
    HttpApiEndpoint.get("planFigures", "/figures/plans", { success: PlanFiguresAnswer })
      .annotate(Asks, asks("read-figures"))
      .annotate(OpenApi.Summary, "Read how many of those who wait have a plan of each status")
  )
  .prefix("/api") {}
