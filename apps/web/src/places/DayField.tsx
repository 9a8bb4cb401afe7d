import { useId } from "react"

/** A day, by the browser's own control. */
export function DayField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
}) {
  const id = useId()
  const { label, onChange, value, ...limits } = props
  return (
    <div className="aksel-form-field">
      <label className="aksel-form-field__label aksel-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="aksel-text-field__input aksel-body-short"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...limits}
      />
    </div>
  )
}
