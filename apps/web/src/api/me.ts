import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import type { BlockAnswer, ConsentAnswer, NewNote, OfferAnswer, PersonFileAnswer } from "@samsyn/contract"
import { Effect } from "effect"
import type { Actor } from "./acting.ts"
import { ask, Unreachable } from "./client.ts"
import { keys } from "./keys.ts"

type Doer = Actor["observer"]

const secondsBetweenAttempts = 4

/** What was decided about one referral, and why, as the person is told of it; for the unit where a coordinator prints it for them. */
export const decisionsQuery = (referralId: string, audience: "person" | "unit" = "person") =>
  queryOptions({
    queryKey: keys.record(referralId, "decisions", audience),
    queryFn: () => ask((client) => client.assessment.decisions({ params: { id: referralId }, query: { audience } }))
  })

/** The referral itself, with the right and its date as they stand. */
export const ownReferralQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.record(referralId, "own"),
    queryFn: async () => (await ask((client) => client.referrals.byId({ params: { id: referralId } }))).body
  })

/** The places that were offered on one referral. */
export const ownOffersQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.list("own-offers", referralId),
    queryFn: () => ask((client) => client.offers.list({ query: { referralId } }))
  })

/** The person's plan and what is near them, as far as it is shared with them. */
export const ownViewQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.record(referralId, "own-view"),
    queryFn: () => ask((client) => client.near.nearView({ params: { id: referralId }, query: { audience: "person" } }))
  })

export const ownNotesQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.record(referralId, "own-notes"),
    queryFn: () => ask((client) => client.referrals.notes({ params: { id: referralId }, query: { audience: "person" } }))
  })

export const doorsQuery = queryOptions({
  queryKey: keys.list("doors"),
  queryFn: () => ask((client) => client.doors.all())
})

export const dutyQuery = queryOptions({
  queryKey: keys.list("duty"),
  queryFn: () => ask((client) => client.duty.all({ query: {} }))
})

/** Who is near the person, what they said yes to, whom they closed out, and what was opened because it was urgent. */
export const readingQuery = (personKey: string) =>
  queryOptions({
    queryKey: keys.list("own-reading", personKey),
    queryFn: () => {
      const params = { personKey }
      return ask((client) =>
        Effect.all({
          assignments: client.access.assignments({ params, query: {} }),
          consents: client.access.consents({ params, query: {} }),
          blocks: client.access.blocks({ params, query: {} }),
          emergencies: client.access.emergencyAccesses({ params, query: {} })
        })
      )
    }
  })

/** Who looked, the latest last. */
export const lookedQuery = (personKey: string) =>
  queryOptions({
    queryKey: keys.list("own-access-log", personKey),
    queryFn: async () => (await ask((client) => client.personData.accessLog({ params: { personKey }, query: {} }))).entries
  })

/** Says that the person wants help now. Said twice it is on record once: an open wish is confirmed. */
export function useWantHelp(personKey: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask((client) => client.near.callForHelp({ payload: personKey === undefined ? {} : { personKey } })),
    // Until it is said: whoever asks at night on a bad line has asked once.
    retry: (_, error) => error instanceof Unreachable,
    retryDelay: 1000 * secondsBetweenAttempts,
    onSuccess: () => queries.invalidateQueries()
  })
}

/** The person's own answer to an offer, given on the version that they see. */
export type OfferStep =
  | { readonly step: "accept"; readonly by: Doer }
  | { readonly step: "decline"; readonly by: Doer; readonly reason: string }
  | { readonly step: "take-back"; readonly by: Doer }

export function useAnswerOffer({ id }: Pick<OfferAnswer, "id">) {
  const queries = useQueryClient()
  const params = { id }
  return useMutation({
    mutationFn: (answer: OfferStep) =>
      ask((client) =>
        Effect.flatMap(client.offers.byId({ params }), ({ headers: { etag } }) => {
          const headers = { "if-match": etag }
          const { by } = answer
          if (answer.step === "accept") return client.offers.accept({ params, headers, payload: { by } })
          if (answer.step === "take-back") return client.offers.takeBackDecline({ params, headers, payload: { by } })
          return client.offers.decline({ params, headers, payload: { by, reason: answer.reason } })
        })
      ),
    onSettled: () => queries.invalidateQueries()
  })
}

/** Keeps what the person writes in their own words. */
export function useWriteOwnWords(referralId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (note: NewNote) => ask((client) => client.referrals.attachNote({ params: { id: referralId }, payload: note })),
    onSuccess: () => queries.invalidateQueries()
  })
}

/** What the person changes about who may read: a consent given or taken back, someone closed out or let in. */
export type ReadingStep =
  | { readonly step: "consent"; readonly by: Doer; readonly scope: ConsentAnswer["scope"] }
  | { readonly step: "withdraw"; readonly consentId: string; readonly by: Doer }
  | { readonly step: "block"; readonly by: Doer; readonly against: BlockAnswer["against"] }
  | { readonly step: "lift"; readonly blockId: string; readonly by: Doer }

export function useChangeReading(personKey: string) {
  const queries = useQueryClient()
  const person = { personKey }
  return useMutation({
    mutationFn: (change: ReadingStep) =>
      ask((client): Effect.Effect<unknown, unknown> => {
        if (change.step === "consent")
          return client.access.giveConsent({ params: person, payload: { by: change.by, scope: change.scope, how: "signed-in" } })
        if (change.step === "block") return client.access.setBlock({ params: person, payload: { by: change.by, against: change.against } })
        const payload = { by: change.by }
        if (change.step === "withdraw") {
          const params = { id: change.consentId }
          return Effect.flatMap(client.access.consent({ params }), ({ headers }) =>
            client.access.withdrawConsent({ params, headers: { "if-match": headers.etag }, payload })
          )
        }
        const params = { id: change.blockId }
        return Effect.flatMap(client.access.block({ params }), ({ headers }) =>
          client.access.liftBlock({ params, headers: { "if-match": headers.etag }, payload })
        )
      }),
    onSuccess: () => queries.invalidateQueries()
  })
}

/** Everything that is kept about the person, asked for when they want it and not kept by the page. */
export function useOwnFile(personKey: string) {
  return useMutation({
    mutationFn: (): Promise<PersonFileAnswer> => ask((client) => client.personData.export({ params: { personKey } }))
  })
}
