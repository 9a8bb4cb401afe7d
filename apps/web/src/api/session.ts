import { queryOptions } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { ask } from "./client.ts"
import { keys } from "./keys.ts"

/** Who is signed in; rejected with 401 where nobody is. */
export const meQuery = queryOptions({
  queryKey: keys.fixed("me"),
  queryFn: () => ask((client) => client.me.me()),
  staleTime: 60_000
})

let isOver = false
const listeners = new Set<() => void>()

/** Whether the session ended while a page was open. What was written is still there. */
export function useSessionIsOver(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => isOver
  )
}

export function sessionEnded(): void {
  set(true)
}

export function sessionBegan(): void {
  set(false)
}

function set(value: boolean): void {
  if (isOver === value) return
  isOver = value
  for (const changed of listeners) changed()
}
