import { DecisionRecords, Offers } from "@samsyn/application"
import { Api } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { seenAt } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { offeringProblems, pileProblems, recordingProblems, recordProblems, takingBackProblems } from "../problems.ts"
import { seenVersioned, versioned } from "../versioned.ts"

export const offersHandlers = HttpApiBuilder.group(
  Api,
  "offers",
  Effect.fn(function* (handlers) {
    const offers = yield* Offers
    const decisionRecords = yield* DecisionRecords
    return handlers.handleAll({
      list: ({ query }) =>
        offers.list(query).pipe(
          Effect.flatMap((listed) => rowsOfPage(listed, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      give: ({ payload }) => offers.give(payload).pipe(Effect.map(seenAt("/api/offers")), Effect.catchTags(offeringProblems)),
      byId: ({ params }) => offers.byId(params.id).pipe(Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      offerHeld: ({ params, payload }) =>
        offers.offerHeld(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(offeringProblems)),
      accept: ({ params, payload }) =>
        offers.accept(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      decline: ({ params, payload }) =>
        offers.decline(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      takeBackDecline: ({ params, payload }) =>
        offers.takeBackDecline(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(takingBackProblems)),
      release: ({ params, payload }) =>
        offers.release(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      recordArrival: ({ params, payload }) =>
        offers.recordArrival(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      recordNoShow: ({ params, payload }) =>
        offers.recordNoShow(params.id, payload).pipe(Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      decisionRecord: ({ params }) => decisionRecords.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      figures: () => offers.figures.pipe(Effect.catchTags(pileProblems))
    })
  })
)
