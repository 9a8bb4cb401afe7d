import { type ReactNode, useId } from "react"

/** A part of the page with its heading. */
export function Part(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="me-part" aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {props.title}
      </h3>
      {props.children}
    </section>
  )
}

/** A part that is opened by whoever wants it: what is not needed at night. */
export function FoldedPart(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="me-part me-folded">
      <summary>
        <h3 className="section-title">{props.title}</h3>
      </summary>
      <div className="me-folded-inside">{props.children}</div>
    </details>
  )
}
