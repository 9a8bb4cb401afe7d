import { TextField } from "@navikt/ds-react"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { Asked, Circumstance } from "./circumstancesFor.ts"

/** The circumstances that are asked about, each unknown until someone says otherwise; those of a condition by what they lead to there. */
export function FactFields(props: {
  readonly asked: Asked
  readonly values: Readonly<Record<string, string>>
  readonly onChange: (circumstance: string, value: string) => void
  readonly errorOf: (field: string) => string | undefined
}) {
  const { noteForm } = useWords()
  const { circumstances: all, from } = props.asked
  const leadingTo = (effect: Circumstance["effect"]) => all.filter((circumstance) => circumstance.effect === effect)
  const groups =
    from === "pack"
      ? [{ title: null, circumstances: all }]
      : [
          { title: noteForm.givesDate, circumstances: leadingTo("date") },
          { title: noteForm.onLawsList, circumstances: leadingTo("assess-individually") }
        ]
  return groups.map(({ circumstances, title }) =>
    circumstances.length === 0 ? null : (
      <div key={title} className="fact-fields">
        {title === null ? null : <h5>{title}</h5>}
        <ul>
          {circumstances.map((circumstance) => {
            const field = {
              circumstance,
              value: props.values[circumstance.code] ?? "",
              onChange: (value: string) => props.onChange(circumstance.code, value)
            }
            return (
              <li key={circumstance.code}>
                {circumstance.value === "flag" ? (
                  <FlagField {...field} />
                ) : (
                  <NumberField {...field} error={props.errorOf(`fact-${circumstance.code}`)} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    )
  )
}

interface FieldProps {
  readonly circumstance: Circumstance
  readonly value: string
  readonly onChange: (value: string) => void
}

function FlagField({ circumstance, value, onChange }: FieldProps) {
  const { noteForm } = useWords()
  const naming = useNaming()
  const options = [
    { value: "", label: noteForm.unknown },
    { value: "yes", label: noteForm.yes },
    { value: "no", label: noteForm.no }
  ]
  return (
    <fieldset className="flag-field">
      <legend>{naming.circumstance(circumstance.code)}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`fact-${circumstance.code}`}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function NumberField({ circumstance, value, onChange, error }: FieldProps & { readonly error: string | undefined }) {
  const naming = useNaming()
  return (
    <TextField
      id={`fact-${circumstance.code}`}
      className="number-field"
      size="small"
      htmlSize={6}
      inputMode="decimal"
      autoComplete="off"
      label={naming.circumstance(circumstance.code)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  )
}
