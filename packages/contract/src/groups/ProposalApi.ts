import { HttpApiEndpoint, HttpApiGroup } from "effect/http-api"
import { ProposalAnswer } from "../answers/ProposalAnswer.ts"

/** Who could get which place, with what proves it. */
export class ProposalApi extends HttpApiGroup.make("proposal")
  .add(HttpApiEndpoint.get("current", "/proposal", { success: ProposalAnswer }))
  .prefix("/api") {}
