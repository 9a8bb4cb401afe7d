import { useId } from "react"

/** A civil date by the browser's own control, in the form of the other fields. */
export function DayField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
  readonly error?: string | undefined
}) {
  const id = useId()
  const { error, label, max, min, onChange, value } = props
  return (
    <div className={`day-field aksel-form-field aksel-form-field--small${error === undefined ? "" : " aksel-text-field--error"}`}>
      <label className="aksel-form-field__label aksel-label aksel-label--small" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="aksel-text-field__input aksel-body-short aksel-body-short--small"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...(error === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-error` })}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}
