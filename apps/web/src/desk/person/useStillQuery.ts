import { type DefaultError, type QueryKey, useQuery, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query"
import { useStill } from "./StillContext.tsx"

/** What `useQuery` gives, with the answer as it may be shown now: see `StillProvider`. */
export function useStillQuery<Answer, Key extends QueryKey>(
  options: UseQueryOptions<Answer, DefaultError, Answer, Key>
): Pick<UseQueryResult<Answer>, "data" | "error" | "isError" | "refetch"> {
  const { data, error, isError, refetch } = useQuery(options)
  return { data: useStill(JSON.stringify(options.queryKey), data), error, isError, refetch }
}
