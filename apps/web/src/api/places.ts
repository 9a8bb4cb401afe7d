import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { NewOutOfService, NoShow, VacancyAnswer } from "@samsyn/contract"
import { Effect } from "effect"
import type { Actor } from "./acting.ts"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

type Doer = Actor["observer"]

/** Who has been given one vacancy's places, by pseudonym: asked for by vacancy, because a unit reads those of its own. */
export const offersOfVacancyQuery = (vacancyId: string) =>
  queryOptions({
    queryKey: keys.list("vacancy-offers", vacancyId),
    queryFn: () => ask((client) => client.offers.list({ query: { vacancyId } }))
  })

/** Who someone is does not change with what is recorded; and once a place is given back, the unit may not ask any more. */
const mayHaveChanged = ({ queryKey }: { readonly queryKey: ReadonlyArray<unknown> }) => queryKey[0] !== "fixed"

/** What a unit does with places of its own, on the version that stands now. */
export type VacancyStep =
  | { readonly step: "confirm"; readonly by: Doer }
  | ({ readonly step: "take-out" } & NewOutOfService)
  | { readonly step: "back"; readonly by: Doer; readonly outOfServiceId: string; readonly on: string }

export function useVacancyStep({ id }: Pick<VacancyAnswer, "id">) {
  const queries = useQueryClient()
  const params = { id }
  return useMutation({
    mutationFn: (done: VacancyStep) =>
      ask(
        (client): Effect.Effect<unknown, unknown> =>
          Effect.flatMap(client.vacancies.byId({ params }), ({ headers: { etag } }): Effect.Effect<unknown, unknown> => {
            const headers = { "if-match": etag }
            const { step, ...payload } = done
            if (step === "confirm") return client.vacancies.confirm({ params, headers, payload: { by: payload.by } })
            if ("outOfServiceId" in payload) return client.vacancies.returnToService({ params, headers, payload })
            return client.vacancies.takeOutOfService({ params, headers, payload: payload as NewOutOfService })
          })
      ),
    onSettled: () => queries.invalidateQueries({ predicate: mayHaveChanged })
  })
}

/** What a unit says of someone who was to come: that they did, or what is done now that they did not. */
export type ArrivalStep =
  | { readonly step: "came"; readonly by: Doer; readonly trulyStartedOn: string }
  | { readonly step: "did-not-come"; readonly by: Doer; readonly nextStep: NoShow["nextStep"] }

export function useArrivalStep(offerId: string) {
  const queries = useQueryClient()
  const params = { id: offerId }
  return useMutation({
    mutationFn: (done: ArrivalStep) =>
      ask((client) =>
        Effect.flatMap(client.offers.byId({ params }), ({ headers: { etag } }) => {
          const headers = { "if-match": etag }
          const { by } = done
          return done.step === "came"
            ? client.offers.recordArrival({ params, headers, payload: { by, trulyStartedOn: done.trulyStartedOn } })
            : client.offers.recordNoShow({ params, headers, payload: { by, nextStep: done.nextStep } })
        })
      ),
    onSettled: () => queries.invalidateQueries({ predicate: mayHaveChanged })
  })
}
