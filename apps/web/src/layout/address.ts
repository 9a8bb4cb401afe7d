import { useSyncExternalStore } from "react"

/**
 * Where in the pages the reader is. The path is the room, `/near`; which record is open stands after `#`, which never leaves the browser: see `useChosen`. Back,
 * forward and reload keep both.
 */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}

/** Goes to another room; `replace` where the address that is left was never a place to come back to. */
export function go(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", path)
  else history.replaceState(null, "", path)
  for (const changed of listeners) changed()
}

const listeners = new Set<() => void>()

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  addEventListener("popstate", changed)
  return () => {
    listeners.delete(changed)
    removeEventListener("popstate", changed)
  }
}
