import { useSyncExternalStore } from "react"

/** Whom one gives a place, and which one, as far as they are chosen. */
export interface Pair {
  readonly referralId: string
  readonly vacancyId?: string
}

/** The chosen pair stands in the address after `#`, which never leaves the browser, so that an assessor can be sent exactly what is to be answered. */
export function usePair(): Pair | undefined {
  return pairIn(useSyncExternalStore(subscribe, () => location.hash))
}

/** Chooses someone, and a place for them where it is known; nobody without one. */
export function choosePair(pair: Pair | undefined): void {
  location.hash = pair === undefined ? "" : hashOf(pair)
}

/** `#/r-1/v-2`. */
export function hashOf({ referralId, vacancyId }: Pair): string {
  return `#/${[referralId, ...(vacancyId === undefined ? [] : [vacancyId])].map(encodeURIComponent).join("/")}`
}

/** The pair that an address names; undefined where it names nobody. */
export function pairIn(hash: string): Pair | undefined {
  try {
    const [referralId = "", vacancyId = ""] = hash
      .replace(/^#\/?/, "")
      .split("/")
      .map((part) => decodeURIComponent(part))
    if (referralId === "") return undefined
    return vacancyId === "" ? { referralId } : { referralId, vacancyId }
  } catch {
    return undefined
  }
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}
