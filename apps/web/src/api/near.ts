import { queryOptions } from "@tanstack/react-query"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

const nearby = { audience: "nearby" } as const

/** One person close up, as far as it is shared with those near. */
export const nearPersonQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.list("near-person", referralId),
    queryFn: () => ask((client) => client.near.nearView({ params: { id: referralId }, query: nearby }))
  })

/** The version of the person's plan, which whoever changes a line of it must have read. */
export const planVersionQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.list("near-plan", referralId),
    queryFn: async () => (await ask((client) => client.near.plan({ params: { id: referralId }, query: nearby }))).headers.etag
  })

/** The notes that are shared with those near, each with what came of it. */
export const nearNotesQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.list("near-notes", referralId),
    queryFn: () => ask((client) => client.referrals.notes({ params: { id: referralId }, query: nearby }))
  })

/** When a decision was looked at again, as far as those near may know. */
export const nearReassessmentsQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.list("near-reassessments", referralId),
    queryFn: () => ask((client) => client.assessment.reassessments({ params: { id: referralId }, query: nearby }))
  })

/** One of them with its version, which a reply must name: nobody replies to another question than the one they read. */
export const nearReassessmentQuery = (id: string) =>
  queryOptions({
    queryKey: keys.record(id, "near-reassessment"),
    queryFn: () => ask((client) => client.assessment.reassessment({ params: { id }, query: nearby }))
  })

/** The dates that were decided, where the person lets those near read them. */
export const nearDecisionsQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.record(referralId, "near-decisions"),
    queryFn: () => ask((client) => client.assessment.decisions({ params: { id: referralId }, query: nearby }))
  })

/** A window with those who talked with the person about it. */
export const nearWindowQuery = (id: string) =>
  queryOptions({
    queryKey: keys.list("near-window", id),
    queryFn: async () => (await ask((client) => client.windows.byId({ params: { id } }))).body
  })

/** The condition and the rest of a referral, where the person lets those near read it. */
export const nearReferralQuery = (id: string) =>
  queryOptions({
    queryKey: keys.record(id, "near-referral"),
    queryFn: async () => (await ask((client) => client.referrals.byId({ params: { id } }))).body
  })

/** Who is on duty, for nights when nobody else can be reached. */
export const dutyQuery = queryOptions({
  queryKey: keys.list("duty"),
  queryFn: () => ask((client) => client.duty.all({ query: {} }))
})
