import { useQueryClient } from "@tanstack/react-query"
import { createContext, type ReactNode, type RefObject, useCallback, useContext, useEffect, useMemo, useState } from "react"

/** Whether what others change is held back now, and what is held back. */
interface Still {
  readonly isHolding: boolean
  /** Says of one answer that something newer waits; undefined: no more. */
  readonly report: (part: string, isWaiting: boolean) => void
}

const StillContext = createContext<Still>({ isHolding: false, report: () => undefined })

/** Milliseconds after one's own writing in which everything is shown as it comes: what one has just done oneself. */
const ownAnswers = 4_000

/**
 * Holds back what others change in a part of the page while the pointer or the focus is in it, so that nothing moves under the cursor. `news` is shown while
 * something waits, and lets it in. What follows from one's own writing is never held back.
 */
export function StillProvider(props: {
  readonly area: RefObject<HTMLElement | null>
  readonly news: (show: () => void) => ReactNode
  readonly children: ReactNode
}) {
  const { area, children, news } = props
  const isOccupied = useIsOccupied(area)
  const isOwn = useHasJustWritten()
  const [isLetIn, setIsLetIn] = useState(false)
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())
  const isHolding = isOccupied && !isOwn && !isLetIn
  // Everything that waited is in: from here on it is held back again.
  if (isLetIn && waiting.size === 0) setIsLetIn(false)
  const report = useCallback((part: string, isWaiting: boolean) => {
    setWaiting((now) => {
      if (now.has(part) === isWaiting) return now
      const next = new Set(now)
      if (isWaiting) next.add(part)
      else next.delete(part)
      return next
    })
  }, [])
  const still = useMemo(() => ({ isHolding, report }), [isHolding, report])
  return (
    <StillContext value={still}>
      <div className="news" role="status">
        {waiting.size > 0 && isHolding ? news(() => setIsLetIn(true)) : null}
      </div>
      {children}
    </StillContext>
  )
}

/** An answer as it is shown: the newest, or while others' changes are held back the one that was shown before. Answers that are equal are one and the same. */
export function useStill<Answer>(part: string, newest: Answer): Answer {
  const { isHolding, report } = useContext(StillContext)
  const [shown, setShown] = useState(newest)
  const isKept = isHolding && shown !== undefined
  const still = isKept ? shown : newest
  const isWaiting = isKept && shown !== newest
  if (!isKept && shown !== newest) setShown(() => newest)
  useEffect(() => {
    report(part, isWaiting)
    return () => report(part, false)
  }, [part, isWaiting, report])
  return still
}

/** Whether the pointer rests on an element, or the focus is in it. A finger does not rest. */
function useIsOccupied(area: RefObject<HTMLElement | null>): boolean {
  const [isPointed, setIsPointed] = useState(false)
  const [isFocused, setIsFocused] = useState(false)
  useEffect(() => {
    const element = area.current
    if (element === null) return
    const stop = new AbortController()
    const { signal } = stop
    const isMouse = (event: PointerEvent) => event.pointerType === "mouse"
    element.addEventListener("pointermove", (event) => isMouse(event) && setIsPointed(true), { signal })
    element.addEventListener("pointerleave", () => setIsPointed(false), { signal })
    element.addEventListener("focusin", () => setIsFocused(true), { signal })
    element.addEventListener(
      "focusout",
      ({ relatedTarget }) => setIsFocused(relatedTarget instanceof Node && element.contains(relatedTarget)),
      {
        signal
      }
    )
    return () => stop.abort()
  }, [area])
  return isPointed || isFocused
}

/** Whether something of this page's own was recorded just now. */
export function useHasJustWritten(): boolean {
  const queries = useQueryClient()
  const [isJust, setIsJust] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = queries.getMutationCache().subscribe(({ mutation }) => {
      if (mutation?.state.status !== "success" || Date.now() - mutation.state.submittedAt > 60_000) return
      setIsJust(true)
      clearTimeout(timer)
      timer = setTimeout(() => setIsJust(false), ownAnswers)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [queries])
  return isJust
}
