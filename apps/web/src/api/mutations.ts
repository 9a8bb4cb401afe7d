import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Effect } from "effect"
import type { NewContact, NewNote } from "./answers.ts"
import { ask } from "./client.ts"

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
