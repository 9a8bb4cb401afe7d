import { useSyncExternalStore } from "react"

/**
 * The chosen record lives in the address after `#`, which never leaves the browser: back, forward and reload keep it. Before a `?` stands which, `#/r-1?…`; what
 * follows it is how the room is narrowed.
 */
export function useChosen(): string | undefined {
  return useSyncExternalStore(subscribe, chosenNow)
}

/** Chooses a record; without one, the room alone is shown. How the room is narrowed stays. */
export function choose(id: string | undefined): void {
  location.hash = hashOf(id, narrowedNow())
}

/** How the room is narrowed, as the address says it: a query. */
export function useNarrowed(): string {
  return useSyncExternalStore(subscribe, narrowedNow)
}

/** Narrows the room otherwise. Each letter is no place to come back to: the address is replaced. */
export function narrow(to: string): void {
  location.replace(hashOf(chosenNow(), to))
}

function hashOf(id: string | undefined, narrowed: string): string {
  const record = id === undefined ? "" : encodeURIComponent(id)
  return record === "" && narrowed === "" ? "#" : `#/${record}${narrowed === "" ? "" : `?${narrowed}`}`
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}

function narrowedNow(): string {
  return /^#\/[^?]*\?(.*)$/.exec(location.hash)?.[1] ?? ""
}

function chosenNow(): string | undefined {
  try {
    const id = decodeURIComponent(/^#\/([^?]*)/.exec(location.hash)?.[1] ?? "")
    return id === "" ? undefined : id
  } catch {
    return undefined
  }
}
