import { Id } from "@samsyn/core"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks, inPath } from "../access/Asks.ts"
import { BreachAnswer } from "../answers/BreachAnswer.ts"
import { changesRecord } from "../changesRecord.ts"
import { changingProblems, RecordNotFound } from "../problems.ts"
import { NewBreachTelling, NewTrying, NewTryingOutcome } from "../requests/breachSteps.ts"
import { versioned } from "../versioned.ts"

const params = { id: Id }
const changing = { headers: changesRecord, error: changingProblems }
const whichVersion = "If-Match is the ETag of GET /api/referrals/{id}/breach."

/** What is done about a latest start that is not kept: the person is told, and something else is tried. It changes no order. */
export class BreachApi extends HttpApiGroup.make("breach")
  .add(
    HttpApiEndpoint.get("byReferral", "/referrals/:id/breach", { params, success: versioned(BreachAnswer), error: RecordNotFound })
      .annotate(Asks, asks("read-referral", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Read what was done about the latest starts of a referral that are not kept")
  )
  .add(
    HttpApiEndpoint.post("tell", "/referrals/:id/breach/told", {
      params,
      payload: NewBreachTelling,
      success: versioned(BreachAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-breach", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record that the person was told that their latest start is not kept, or will not be")
      .annotate(OpenApi.Description, whichVersion)
  )
  .add(
    HttpApiEndpoint.post("tryElsewhere", "/referrals/:id/breach/tried", {
      params,
      payload: NewTrying,
      success: versioned(BreachAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-breach", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record what else is tried for someone whose latest start is not kept, or will not be")
      .annotate(OpenApi.Description, whichVersion)
  )
  .add(
    HttpApiEndpoint.post("endTrying", "/referrals/:id/breach/tried/:triedId/outcome", {
      params: { id: Id, triedId: Id },
      payload: NewTryingOutcome,
      success: versioned(BreachAnswer),
      ...changing
    })
      .annotate(Asks, asks("handle-breach", inPath("id", "referrals")))
      .annotate(OpenApi.Summary, "Record what came of something that was tried")
      .annotate(OpenApi.Description, whichVersion)
  )
  .prefix("/api") {}
