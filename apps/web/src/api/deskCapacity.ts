import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { DoneBy } from "@samsyn/contract"
import { Effect } from "effect"
import { ask } from "./client.ts"

/** Records that the unit was asked about a vacancy, or that it said on the telephone that the vacancy is as it stands here. */
export function useCapacityStep(vacancyId: string) {
  const queries = useQueryClient()
  const params = { id: vacancyId }
  return useMutation({
    mutationFn: ({ payload, step }: { readonly step: "askAbout" | "confirm"; readonly payload: DoneBy }) =>
      ask((client) =>
        Effect.flatMap(client.vacancies.byId({ params }), ({ headers }) =>
          client.vacancies[step]({ params, headers: { "if-match": headers.etag }, payload })
        )
      ),
    onSuccess: () => queries.invalidateQueries()
  })
}
