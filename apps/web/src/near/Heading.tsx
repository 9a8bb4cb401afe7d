import { type ReactNode, useEffect, useRef } from "react"

/** The heading of what was just opened: focus goes there, so that it is read aloud and the keyboard begins there. */
export function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className="room-title near-heading">
      {children}
    </h2>
  )
}
