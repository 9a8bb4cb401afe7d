import { type RefObject, useLayoutEffect, useState } from "react"

/** The width of an element in CSS pixels, as it is now; 0 until it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(watched)
    setWidth(watched.getBoundingClientRect().width)
    return () => observer.disconnect()
  }, [element])
  return Math.floor(width)
}
