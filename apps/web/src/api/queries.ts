import { QueryClient, queryOptions } from "@tanstack/react-query"
import { Effect } from "effect"
import { ask, Refused } from "./client.ts"

const secondsBetween = { refreshes: 30, attempts: 10 } as const

/** Everything that moves is asked for again every half minute, and every ten seconds while the service does not answer. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: "always",
        refetchInterval: (query) => {
          if (query.state.error instanceof Refused) return false
          return 1000 * (query.state.status === "error" ? secondsBetween.attempts : secondsBetween.refreshes)
        }
      },
      mutations: { networkMode: "always" }
    }
  })
}

export const placeQuery = queryOptions({
  queryKey: ["place"],
  queryFn: () => ask((client) => client.queues.place({ query: { vantage: "pile" } }))
})

export const assessmentQuery = queryOptions({
  queryKey: ["assessment"],
  queryFn: () => ask((client) => client.queues.assessment({ query: {} }))
})

export const actNowQuery = queryOptions({
  queryKey: ["act-now"],
  queryFn: () => ask((client) => client.windows.actNow({ query: {} }))
})

export const proposalQuery = queryOptions({
  queryKey: ["proposal"],
  queryFn: () => ask((client) => client.proposal.current())
})

/** What giving one person one vacancy would cost others. */
export const displacementQuery = (pair: { readonly referralId: string; readonly vacancyId: string }) =>
  queryOptions({
    queryKey: ["displacement", pair.referralId, pair.vacancyId],
    queryFn: () => ask((client) => client.proposal.displacement({ query: pair }))
  })

export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: () => ask((client) => client.units.all())
})

export const vacanciesQuery = queryOptions({
  queryKey: ["vacancies"],
  queryFn: () => ask((client) => client.vacancies.all())
})

export const rulePackQuery = queryOptions({
  queryKey: ["rule-pack"],
  queryFn: () => ask((client) => client.rulePack.inForce())
})

export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: ["referral", id],
    queryFn: async () => (await ask((client) => client.referrals.byId({ params: { id } }))).body
  })

/** The coordinator's page is made for the unit: facts not shared with it never reach it. */
export const sideBySideQuery = (id: string) =>
  queryOptions({
    queryKey: ["side-by-side", id],
    queryFn: () => ask((client) => client.referrals.sideBySide({ params: { id }, query: { audience: "unit" } }))
  })

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: ["notes", id],
    queryFn: () => ask((client) => client.referrals.notes({ params: { id }, query: { audience: "unit" } }))
  })

export const personQuery = (personKey: string) =>
  queryOptions({
    queryKey: ["person", personKey],
    queryFn: () => ask((client) => Effect.map(client.people.byKey({ params: { personKey } }), ({ body }) => body)),
    staleTime: Number.POSITIVE_INFINITY
  })
