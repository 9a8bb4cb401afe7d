import { Button, ErrorSummary } from "@navikt/ds-react"
import { type ReactNode, useEffect, useRef } from "react"
import { useWords } from "../../words/WordsContext.tsx"
import { Heading } from "../Heading.tsx"
import { PersonName } from "../PersonName.tsx"
import type { Missing } from "./Missing.ts"

/** A form about one person: one thing at a time, and what ends it where the thumb is. */
export function FormFrame(props: {
  readonly personKey: string
  readonly title: string
  readonly hint?: string | undefined
  readonly missing: ReadonlyArray<Missing>
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}) {
  const { children, hint, missing, onCancel, onSave, personKey, title } = props
  const { near } = useWords()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (missing.length > 0) summary.current?.focus()
  }, [missing])
  return (
    <form
      className="near-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <div>
        <Heading>{title}</Heading>
        <p>
          <PersonName personKey={personKey} />
        </p>
        {hint === undefined ? null : <p className="quiet">{hint}</p>}
      </div>
      {missing.length === 0 ? null : (
        <ErrorSummary ref={summary} heading={near.form.missing}>
          {missing.map(({ field, words }) => (
            <ErrorSummary.Item key={field} href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {words}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      {children}
      <div className="near-bar near-bar-form">
        <Button type="button" variant="secondary" onClick={onCancel}>
          {near.form.cancel}
        </Button>
        <Button type="submit">{near.form.save}</Button>
      </div>
    </form>
  )
}

/** The address after `#` is what is open, so the links of the summary move the focus themselves. */
function focusField(event: { readonly preventDefault: () => void }, field: string): void {
  event.preventDefault()
  const found = document.getElementById(field)
  const control =
    found?.matches("input, select, textarea") === true ? found : found?.querySelector<HTMLElement>("input, select, textarea, button")
  control?.focus()
}
