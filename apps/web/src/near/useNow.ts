import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"
import { peopleQuery } from "../api/people.ts"

/** The time by the service's clock, in milliseconds, at the moment it is asked for: what is written while the line is away is from when it was written. */
export function useNow(): () => number {
  const { data, dataUpdatedAt } = useQuery(peopleQuery)
  const asOf = data?.asOf
  return useCallback(() => (asOf === undefined ? Date.now() : Date.parse(asOf) + (Date.now() - dataUpdatedAt)), [asOf, dataUpdatedAt])
}
