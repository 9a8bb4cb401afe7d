import { type RefObject, useEffect, useRef } from "react"

/** The heading of what has just appeared in place of what was answered: the focus goes there, so that reading goes on from it. */
export function useFocusOnce(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}
