import { queryOptions } from "@tanstack/react-query"
import { Effect } from "effect"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** How the talks that were due went, week by week. */
export const contactsQuery = queryOptions({
  queryKey: keys.list("figures", "windows"),
  queryFn: () => ask((client) => client.windows.figures())
})

/** How offers left the proposal, and what became of those who stood before. */
export const offerFiguresQuery = queryOptions({
  queryKey: keys.list("figures", "offers"),
  queryFn: () => ask((client) => client.offers.figures())
})

/** How many of those who wait have a plan of each status. */
export const planFiguresQuery = queryOptions({
  queryKey: keys.list("figures", "plans"),
  queryFn: () => ask((client) => client.near.planFigures())
})

/** Which readings are asked for; what is left out leaves nothing out. */
export interface ReadingsAsked {
  readonly outcome?: "read" | "refused"
  readonly person?: string
}

/** The log of readings as the auditor reads it, in the order of recording. Its own rows are fixed: what is asked for now is asked for by the button. */
export const readingsQuery = (asked: ReadingsAsked) =>
  queryOptions({
    queryKey: keys.list("readings", asked.outcome ?? "all", asked.person ?? "everyone"),
    queryFn: () => ask((client) => Effect.map(client.personData.accessEntries({ query: asked }), ({ entries }) => entries))
  })
