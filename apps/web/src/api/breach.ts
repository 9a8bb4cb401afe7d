import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { BreachAnswer, NewBreachTelling, NewTrying, NewTryingOutcome } from "@samsyn/contract"
import { Effect } from "effect"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** What was done about the latest starts of a referral that are not kept. */
export const breachQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.record(referralId, "breach"),
    queryFn: async () => (await ask((client) => client.breach.byReferral({ params: { id: referralId } }))).body
  })

/** Something that is said of a date that is not kept. */
export type BreachStep =
  | { readonly step: "tell"; readonly payload: NewBreachTelling }
  | { readonly step: "try"; readonly payload: NewTrying }
  | { readonly step: "end"; readonly triedId: string; readonly payload: NewTryingOutcome }

/** Records what was done, whatever else was recorded meanwhile: it was done. What cannot stand beside that is refused by the service. */
export function useBreachStep(referralId: string) {
  const queries = useQueryClient()
  const params = { id: referralId }
  return useMutation({
    mutationFn: (said: BreachStep) =>
      ask(
        (client): Effect.Effect<{ readonly body: BreachAnswer }, unknown> =>
          Effect.flatMap(client.breach.byReferral({ params }), ({ headers: { etag } }) => {
            const headers = { "if-match": etag }
            switch (said.step) {
              case "tell":
                return client.breach.tell({ params, headers, payload: said.payload })
              case "try":
                return client.breach.tryElsewhere({ params, headers, payload: said.payload })
              case "end":
                return client.breach.endTrying({ params: { ...params, triedId: said.triedId }, headers, payload: said.payload })
            }
          })
      ),
    onSettled: () => queries.invalidateQueries()
  })
}
