import { queryOptions } from "@tanstack/react-query"
import { Effect } from "effect"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** What several rooms ask for. */
export const unitsQuery = queryOptions({
  queryKey: keys.list("units"),
  queryFn: () => ask((client) => client.units.all())
})

export const vacanciesQuery = queryOptions({
  queryKey: keys.list("vacancies"),
  queryFn: () => ask((client) => client.vacancies.all({ query: {} }))
})

export const rulePackQuery = queryOptions({
  queryKey: keys.fixed("rule-pack"),
  queryFn: () => ask((client) => client.rulePack.inForce()),
  staleTime: Number.POSITIVE_INFINITY
})

/** Who a pseudonym is. */
export const personQuery = (personKey: string) =>
  queryOptions({
    queryKey: keys.fixed("person", personKey),
    queryFn: () => ask((client) => Effect.map(client.people.byKey({ params: { personKey } }), ({ body }) => body)),
    staleTime: Number.POSITIVE_INFINITY
  })
