import { useTimes } from "../../time/TimesContext.tsx"
import { keep } from "../outbox/outbox.ts"
import type { Written } from "../outbox/Kept.ts"
import { useOwner } from "../outbox/useSending.ts"
import { useNow } from "../useNow.ts"
import { openInstead } from "../whereNear.ts"

/** Keeps what a form says, on this phone first, and goes back to the person. From there on it is the outbox that tells what becomes of it. */
export function useSave(form: {
  readonly personKey: string
  /** As the address has it, so that it can be opened again. */
  readonly view: string
  readonly backTo: string
  readonly forget: () => Promise<void>
}): (written: ReadonlyArray<Written>, draft: object) => void {
  const owner = useOwner()
  const times = useTimes()
  const now = useNow()
  const { backTo, forget, personKey, view } = form
  return (written, said) => {
    // Opened again it is from when it was written, and not from then.
    const draft = "at" in said && said.at === "" ? { ...said, at: times.toField(now()) } : said
    void Promise.all(written.map((one) => keep({ owner, personKey, written: one, form: { view, draft } }))).then(forget)
    openInstead(personKey, backTo)
  }
}
