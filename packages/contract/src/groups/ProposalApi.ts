import { Id } from "@samsyn/core"
import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import { Asks, asks } from "../access/Asks.ts"
import { DisplacementAnswer } from "../answers/DisplacementAnswer.ts"
import { ProposalAnswer } from "../answers/ProposalAnswer.ts"
import { NotWaiting, PairNotEligible, RecordNotFound } from "../problems.ts"

/** Who could get which place, with what proves it, and what another choice would cost. */
export class ProposalApi extends HttpApiGroup.make("proposal")
  .add(
    HttpApiEndpoint.get("current", "/proposal", { success: ProposalAnswer })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "Propose who could get which place, with what proves it")
  )
  .add(
    HttpApiEndpoint.get("displacement", "/proposal/displacement", {
      query: { referralId: Id, vacancyId: Id },
      success: DisplacementAnswer,
      error: [RecordNotFound, NotWaiting, PairNotEligible]
    })
      .annotate(Asks, asks("read-pile"))
      .annotate(OpenApi.Summary, "Tell what giving one person one place would cost, and whom")
  )
  .prefix("/api") {}
