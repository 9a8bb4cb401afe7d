import { queryOptions } from "@tanstack/react-query"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** What was decided about one's own referral, and why. */
export const decisionsQuery = (referralId: string) =>
  queryOptions({
    queryKey: keys.record(referralId, "decisions"),
    queryFn: () => ask((client) => client.assessment.decisions({ params: { id: referralId }, query: { audience: "person" } }))
  })
