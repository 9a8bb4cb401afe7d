import { type RefObject, useLayoutEffect, useState } from "react"

/** The width of an element in CSS pixels, as it is now; 0 until it is there. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watched = ref.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(watched)
    setWidth(Math.floor(watched.getBoundingClientRect().width))
    return () => observer.disconnect()
  }, [ref])
  return width
}
