import { useId } from "react"

/** A day and a time of day in the zone of the data, by the phone's own control. */
export function WhenField(props: {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
}) {
  const { error, hint, id, label, onChange, value } = props
  const [hintId, errorId] = [useId(), useId()]
  return (
    <div className={`aksel-form-field${error === undefined ? "" : " aksel-text-field--error"}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="quiet">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="datetime-local"
        className="aksel-text-field__input aksel-body-short"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error !== undefined}
        aria-describedby={`${hintId} ${errorId}`}
      />
      <p id={errorId} className="refusal">
        {error}
      </p>
    </div>
  )
}
