import { useSyncExternalStore } from "react"

/** Whether what happens reaches this page: not yet known, as it happens, or not now. */
export type Line = "unknown" | "live" | "lost"

let line: Line = "unknown"
const listeners = new Set<() => void>()

export function useLine(): Line {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => line
  )
}

export function setLine(to: Line): void {
  if (line === to) return
  line = to
  for (const changed of listeners) changed()
}
