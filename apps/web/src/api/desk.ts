import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { Effect } from "effect"
import type { AssessmentQueueAnswer, NewContact, NewNote, PlaceQueueAnswer } from "./answers.ts"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"
import { wholeQueue } from "./pages.ts"

export const placeQuery = queryOptions({
  queryKey: keys.list("place"),
  queryFn: ({ client: queries, queryKey }) =>
    wholeQueue(
      (page) => ask((client) => client.queues.place({ query: { vantage: "pile", ...page } })),
      (part) => queries.setQueryData(queryKey, (known: PlaceQueueAnswer | undefined) => known ?? part)
    )
})

export const assessmentQuery = queryOptions({
  queryKey: keys.list("assessment"),
  queryFn: ({ client: queries, queryKey }) =>
    wholeQueue(
      (page) => ask((client) => client.queues.assessment({ query: page })),
      (part) => queries.setQueryData(queryKey, (known: AssessmentQueueAnswer | undefined) => known ?? part)
    )
})

/** Those whose latest start has passed, the longest ago first: told or not, and what else is tried. */
export const overdueQuery = queryOptions({
  queryKey: keys.list("overdue"),
  queryFn: () => ask((client) => client.queues.overdue({ query: {} }))
})

/** Those of whom the pile and those near them know different things, the most different first. */
export const tensionsQuery = queryOptions({
  queryKey: keys.list("tensions"),
  queryFn: () => ask((client) => client.queues.tensions({ query: {} }))
})

/** What is owed to people and units, the longest overdue first. */
export const owedQuery = queryOptions({
  queryKey: keys.list("owed"),
  queryFn: () => ask((client) => client.owed.list({ query: {} }))
})

export const actNowQuery = queryOptions({
  queryKey: keys.list("act-now"),
  queryFn: () => ask((client) => client.windows.actNow({ query: {} }))
})

export const proposalQuery = queryOptions({
  queryKey: keys.list("proposal"),
  queryFn: () => ask((client) => client.proposal.current())
})

/** What giving one person one vacancy would cost others. */
export const displacementQuery = (pair: { readonly referralId: string; readonly vacancyId: string }) =>
  queryOptions({
    queryKey: keys.list("displacement", pair.referralId, pair.vacancyId),
    queryFn: () => ask((client) => client.proposal.displacement({ query: pair }))
  })

export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: keys.record(id),
    queryFn: async () => (await ask((client) => client.referrals.byId({ params: { id } }))).body
  })

/** The coordinator's page is made for the unit: facts not shared with it never reach it. */
export const sideBySideQuery = (id: string) =>
  queryOptions({
    queryKey: keys.list("side-by-side", id),
    queryFn: () => ask((client) => client.referrals.sideBySide({ params: { id }, query: { audience: "unit" } }))
  })

export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: keys.record(id, "notes"),
    queryFn: () => ask((client) => client.referrals.notes({ params: { id }, query: { audience: "unit" } }))
  })

/** Attaches a context note; then the pile, the sights, the windows and the proposal are asked for again at once. */
export function useAttachNote(referralId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (note: NewNote) => ask((client) => client.referrals.attachNote({ params: { id: referralId }, payload: note })),
    onSuccess: () => queries.invalidateQueries()
  })
}

/** Records that someone has talked with the person about a window, whatever else was recorded of it meanwhile: the talk was had. */
export function useRecordContact(windowId: string) {
  const queries = useQueryClient()
  const params = { id: windowId }
  return useMutation({
    mutationFn: (contact: NewContact) =>
      ask((client) =>
        Effect.flatMap(client.windows.byId({ params }), ({ headers }) =>
          client.windows.recordContact({ params, headers: { "if-match": headers.etag }, payload: contact })
        )
      ),
    onSuccess: () => queries.invalidateQueries()
  })
}
