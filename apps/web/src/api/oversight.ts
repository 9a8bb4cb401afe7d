import { queryOptions } from "@tanstack/react-query"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** How the talks that were due went, week by week. */
export const contactsQuery = queryOptions({
  queryKey: keys.list("figures", "windows"),
  queryFn: () => ask((client) => client.windows.figures())
})
