import { DecisionRecords, type OfferRead, Offers } from "@samsyn/application"
import { Api, type OfferAnswer } from "@samsyn/contract"
import { Effect } from "effect"
import { HttpApiBuilder } from "effect/http-api"
import { offerFor, offerSeenBy, told } from "../access/told.ts"
import { seenAt } from "../createdAt.ts"
import { rowsOfPage } from "../pages/paged.ts"
import { offeringProblems, pileProblems, recordingProblems, recordProblems, takingBackProblems } from "../problems.ts"
import { seenVersioned, versioned } from "../versioned.ts"

const toldOffer = told(offerSeenBy)
const toldOffers = told<ReadonlyArray<OfferRead>, ReadonlyArray<OfferAnswer>>((offers, audience) =>
  offers.map((offer) => offerFor(offer, audience))
)

export const offersHandlers = HttpApiBuilder.group(
  Api,
  "offers",
  Effect.fn(function* (handlers) {
    const offers = yield* Offers
    const decisionRecords = yield* DecisionRecords
    return handlers.handleAll({
      list: ({ query }) =>
        offers.list(query).pipe(
          Effect.flatMap(toldOffers),
          Effect.flatMap((listed) => rowsOfPage(listed, query, ({ id }) => id)),
          Effect.catchTags(pileProblems)
        ),
      give: ({ payload }) =>
        offers.give(payload).pipe(Effect.flatMap(toldOffer), Effect.map(seenAt("/api/offers")), Effect.catchTags(offeringProblems)),
      byId: ({ params }) =>
        offers.byId(params.id).pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(recordProblems)),
      offerHeld: ({ params, payload }) =>
        offers.offerHeld(params.id, payload).pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(offeringProblems)),
      accept: ({ params, payload }) =>
        offers.accept(params.id, payload).pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      decline: ({ params, payload }) =>
        offers.decline(params.id, payload).pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      takeBackDecline: ({ params, payload }) =>
        offers
          .takeBackDecline(params.id, payload)
          .pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(takingBackProblems)),
      release: ({ params, payload }) =>
        offers.release(params.id, payload).pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      recordArrival: ({ params, payload }) =>
        offers
          .recordArrival(params.id, payload)
          .pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      recordNoShow: ({ params, payload }) =>
        offers
          .recordNoShow(params.id, payload)
          .pipe(Effect.flatMap(toldOffer), Effect.map(seenVersioned), Effect.catchTags(recordingProblems)),
      decisionRecord: ({ params }) => decisionRecords.byId(params.id).pipe(Effect.map(versioned), Effect.catchTags(recordProblems)),
      figures: () => offers.figures.pipe(Effect.catchTags(pileProblems))
    })
  })
)
