import { useQuery } from "@tanstack/react-query"
import { personQuery } from "../api/shared.ts"

/** A person by name where that is known here, else by pseudonym; whatever its script, it turns nothing around it. */
export function PersonName({ personKey }: { readonly personKey: string }) {
  return <bdi>{usePersonName(personKey)}</bdi>
}

function usePersonName(personKey: string): string {
  return useQuery(personQuery(personKey)).data?.displayName ?? personKey
}
