import { useEffect, useState } from "react"
import { forgetDraft, readDraft, writeDraft } from "./storage.ts"
import { useOwner } from "./useSending.ts"

/** What stands in a form, kept on this phone with every change, so that a reload or a closed page loses nothing. Undefined until it is known what stood in it. */
export function useDraft<Draft extends object>(
  about: { readonly personKey: string; readonly view: string },
  empty: Draft
): {
  readonly draft: Draft | undefined
  readonly change: (part: Partial<Draft>) => void
  readonly forget: () => Promise<void>
} {
  const owner = useOwner()
  const { personKey, view } = about
  const [draft, setDraft] = useState<Draft>()
  const [begun] = useState(empty)
  useEffect(() => {
    let isHere = true
    const begin = (stood: unknown) => {
      if (isHere) setDraft(typeof stood === "object" && stood !== null ? { ...begun, ...stood } : begun)
    }
    readDraft({ owner, personKey, view }).then(begin, () => begin(undefined))
    return () => {
      isHere = false
    }
  }, [owner, personKey, view, begun])
  return {
    draft,
    change: (part) => {
      if (draft === undefined) return
      const now = { ...draft, ...part }
      setDraft(now)
      void writeDraft({ owner, personKey, view }, now).catch(() => undefined)
    },
    forget: () => forgetDraft({ owner, personKey, view }).catch(() => undefined)
  }
}
