import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { Arrival, Decline, DeclineTakenBack, DoneBy, NewOffer, NoShow, OfferingHeld, Release } from "@samsyn/contract"
import { Effect } from "effect"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** Every offer there is and was, as it stands now. */
export const offersQuery = queryOptions({
  queryKey: keys.list("offers"),
  queryFn: () => ask((client) => client.offers.list({ query: {} }))
})

/** A step of an offer that is there: what the step is, and what is sent with it. */
export type OfferStep =
  | { readonly step: "offerHeld"; readonly payload: OfferingHeld }
  | { readonly step: "accept"; readonly payload: DoneBy }
  | { readonly step: "decline"; readonly payload: Decline }
  | { readonly step: "takeBackDecline"; readonly payload: DeclineTakenBack }
  | { readonly step: "release"; readonly payload: Release }
  | { readonly step: "recordArrival"; readonly payload: Arrival }
  | { readonly step: "recordNoShow"; readonly payload: NoShow }

/** Holds a place for someone or offers it to them. */
export function useGivePlace() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (payload: NewOffer) => ask((client) => client.offers.give({ payload })),
    onSuccess: () => queries.invalidateQueries()
  })
}

/** Brings an offer a step on, as it is now: whatever the step may not follow on, the service refuses by its state. */
export function useOfferStep(offerId: string) {
  const queries = useQueryClient()
  const params = { id: offerId }
  return useMutation({
    mutationFn: (asked: OfferStep) =>
      ask((client) =>
        Effect.flatMap(client.offers.byId({ params }), ({ headers: { etag } }) => {
          const changing = { params, headers: { "if-match": etag } }
          const { offers } = client
          switch (asked.step) {
            case "offerHeld":
              return Effect.asVoid(offers.offerHeld({ ...changing, payload: asked.payload }))
            case "accept":
              return Effect.asVoid(offers.accept({ ...changing, payload: asked.payload }))
            case "decline":
              return Effect.asVoid(offers.decline({ ...changing, payload: asked.payload }))
            case "takeBackDecline":
              return Effect.asVoid(offers.takeBackDecline({ ...changing, payload: asked.payload }))
            case "release":
              return Effect.asVoid(offers.release({ ...changing, payload: asked.payload }))
            case "recordArrival":
              return Effect.asVoid(offers.recordArrival({ ...changing, payload: asked.payload }))
            case "recordNoShow":
              return Effect.asVoid(offers.recordNoShow({ ...changing, payload: asked.payload }))
          }
        })
      ),
    onSuccess: () => queries.invalidateQueries()
  })
}
