import { useSyncExternalStore } from "react"

/** The chosen referral lives in the address after `#`, which never leaves the browser: back, forward and reload keep it. */
export function useChosen(): string | undefined {
  return useSyncExternalStore(subscribe, chosenNow)
}

/** Chooses a referral; without one, the pile alone is shown. */
export function choose(referralId: string | undefined): void {
  location.hash = referralId === undefined ? "" : `#/${encodeURIComponent(referralId)}`
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}

function chosenNow(): string | undefined {
  try {
    const id = decodeURIComponent(location.hash.replace(/^#\/?/, ""))
    return id === "" ? undefined : id
  } catch {
    return undefined
  }
}
