import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { NewDisagreement, NewReassessment, NewReassessmentAnswer, NewRightsDecision, NewSettling, NewTelling } from "@samsyn/contract"
import { Effect } from "effect"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

const forUnit = { audience: "unit" } as const

/** All decisions on the right of a referral, the first first. */
export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.record(id, "decisions"),
    queryFn: () => ask((client) => client.assessment.decisions({ params: { id }, query: forUnit }))
  })

/** When a decision was looked at again, and the answers given. What is open may become overdue with the clock alone. */
export const reassessmentsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.list("reassessments", id),
    queryFn: () => ask((client) => client.assessment.reassessments({ params: { id }, query: forUnit }))
  })

/** What the two sides could not settle. */
export const disagreementsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.list("disagreements", id),
    queryFn: () => ask((client) => client.assessment.disagreements({ params: { id }, query: forUnit }))
  })

/** What those near the person, and the person, let the unit read. */
export const nearViewQuery = (id: string) =>
  queryOptions({
    queryKey: keys.record(id, "near-view"),
    queryFn: () => ask((client) => client.near.nearView({ params: { id }, query: forUnit }))
  })

/** What the person consents to, or has. */
export const consentsQuery = (personKey: string) =>
  queryOptions({
    queryKey: keys.list("consents", personKey),
    queryFn: () => ask((client) => client.access.consents({ params: { personKey }, query: {} }))
  })

/** A change after which everything on the page is asked for again. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries() })
}

/** Asks that a decision be looked at again. */
export function useOpenReassessment(referralId: string) {
  return useChange((payload: NewReassessment) =>
    ask((client) => client.assessment.openReassessment({ params: { id: referralId }, query: forUnit, payload }))
  )
}

/** Keeps the decision with a reason, or asks someone back; of the reassessment as it is now. */
export function useAnswerReassessment(reassessmentId: string) {
  const params = { id: reassessmentId }
  return useChange((payload: NewReassessmentAnswer) =>
    ask((client) =>
      Effect.flatMap(client.assessment.reassessment({ params, query: forUnit }), ({ headers }) =>
        client.assessment.answerReassessment({ params, headers: { "if-match": headers.etag }, payload })
      )
    )
  )
}

/** The version of a referral that a form was opened on: read once for each form, and never again while it is open. */
export const referralVersionQuery = (id: string) =>
  queryOptions({
    queryKey: keys.fixed("referral-version", id),
    queryFn: async () => (await ask((client) => client.referrals.byId({ params: { id } }))).headers.etag,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0
  })

/** A new dated decision on the version of the referral that was seen. */
export function useDecide(referralId: string) {
  return useChange(({ decision, seen }: { readonly decision: NewRightsDecision; readonly seen: string }) =>
    ask((client) => client.assessment.decide({ params: { id: referralId }, headers: { "if-match": seen }, payload: decision }))
  )
}

/** Records on which day the person was told of a decision. */
export function useTell(decisionId: string) {
  const params = { id: decisionId }
  return useChange((payload: NewTelling) =>
    ask((client) =>
      Effect.flatMap(client.assessment.decision({ params, query: forUnit }), ({ headers }) =>
        client.assessment.tell({ params, headers: { "if-match": headers.etag }, payload })
      )
    )
  )
}

/** Takes what cannot be settled to a forum, with an owner and a date. */
export function useOpenDisagreement(referralId: string) {
  return useChange((payload: NewDisagreement) =>
    ask((client) => client.assessment.openDisagreement({ params: { id: referralId }, payload }))
  )
}

/** Records how a disagreement was settled. */
export function useSettle(disagreementId: string) {
  const params = { id: disagreementId }
  return useChange((payload: NewSettling) =>
    ask((client) =>
      Effect.flatMap(client.assessment.disagreement({ params, query: forUnit }), ({ headers }) =>
        client.assessment.settle({ params, headers: { "if-match": headers.etag }, payload })
      )
    )
  )
}
