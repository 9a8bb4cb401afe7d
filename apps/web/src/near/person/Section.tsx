import { type ReactNode, useId } from "react"

/** A part of a page about a person, under a name of its own. */
export function Section({ children, title }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="near-section" aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {title}
      </h3>
      {children}
    </section>
  )
}
