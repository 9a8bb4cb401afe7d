import { queryOptions } from "@tanstack/react-query"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** Those whom whoever is signed in is near, has a place for or is, with what is open for them now. */
export const peopleQuery = queryOptions({
  queryKey: keys.list("own-people"),
  queryFn: () => ask((client) => client.ownPeople.list())
})
