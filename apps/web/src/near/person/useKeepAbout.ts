import type { Written } from "../outbox/Kept.ts"
import { keep } from "../outbox/outbox.ts"
import { useOwner } from "../outbox/useSending.ts"

/** Keeps something that takes no form, a press and no more, until it is sent. */
export function useKeepAbout(personKey: string): (written: Written) => void {
  const owner = useOwner()
  return (written) => void keep({ owner, personKey, written })
}
