import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { isSignedOut, Refused } from "./client.ts"
import { sessionEnded } from "./session.ts"

/** Seconds between attempts while the service does not answer; and between refreshes of what the clock alone changes. */
const secondsBetween = { attempts: 10, refreshes: 300 } as const

/**
 * What happens is told by the stream of changes and asked for again then; what the clock changes, every five minutes; and every ten seconds while the service
 * does not answer. Whoever is not signed in any more is told so once, whatever was being asked.
 */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) sessionEnded()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: "always",
        refetchInterval: ({ queryKey, state }) => {
          if (state.error instanceof Refused) return false
          if (state.status === "error") return 1000 * secondsBetween.attempts
          return queryKey[0] === "list" ? 1000 * secondsBetween.refreshes : false
        }
      },
      mutations: { networkMode: "always" }
    }
  })
}
