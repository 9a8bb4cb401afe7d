import { Proposals } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { displacementProblems, pileProblems } from "../problems.ts"

export const proposalHandlers = HttpApiBuilder.group(
  Api,
  "proposal",
  Effect.fn(function* (handlers) {
    const proposals = yield* Proposals
    return handlers.handleAll({
      current: () => proposals.current.pipe(Effect.catchTags(pileProblems)),
      displacement: ({ query }) => proposals.displacement(query).pipe(Effect.catchTags(displacementProblems))
    })
  })
)
