import { useId } from "react"

/** A day and a time of day, in the zone of the data, by the browser's own control. */
export function DateTimeField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly max?: string
  readonly error?: string | undefined
}) {
  const errorId = useId()
  const { error, id, label, max, onChange, value } = props
  return (
    <div className={`aksel-form-field aksel-form-field--small${error === undefined ? "" : " aksel-text-field--error"}`}>
      <label className="aksel-form-field__label aksel-label aksel-label--small" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        className="aksel-text-field__input aksel-body-short aksel-body-short--small"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(max === undefined ? {} : { max })}
        {...(error === undefined ? {} : { "aria-invalid": true, "aria-describedby": errorId })}
      />
      {error === undefined ? null : (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}
