import { Button, Select, TextField } from "@navikt/ds-react"
import { type FormEvent, useState } from "react"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { DayField } from "./DayField.tsx"

/** Places that cannot be used for a while. */
export interface TakenOut {
  readonly places: number
  readonly from: string
  readonly until?: string
  readonly why: string
}

export function TakeOutForm(props: {
  /** How many there are. */
  readonly places: number
  readonly isSending: boolean
  readonly isWrong: boolean
  readonly onSend: (out: TakenOut) => void
  readonly onCancel: () => void
}) {
  const { places: words } = useWords()
  const { today } = useTimes()
  const [count, setCount] = useState("1")
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState("")
  const [why, setWhy] = useState("too-few-staff")
  const [isWrong, setWrong] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const places = Number(count)
    const isRight = Number.isInteger(places) && places >= 1 && places <= props.places && from !== "" && (until === "" || until > from)
    setWrong(!isRight)
    if (isRight) props.onSend({ places, from, why, ...(until === "" ? {} : { until }) })
  }
  return (
    <form className="place-form" onSubmit={send} noValidate>
      <TextField
        label={words.howMany}
        type="number"
        inputMode="numeric"
        min={1}
        max={props.places}
        value={count}
        onChange={({ target }) => setCount(target.value)}
      />
      <DayField label={words.fromDay} value={from} onChange={setFrom} />
      <DayField label={words.untilDay} value={until} onChange={setUntil} />
      <Select label={words.why} value={why} onChange={({ target }) => setWhy(target.value)}>
        {Object.entries(words.whys).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      {isWrong || props.isWrong ? (
        <p className="refusal" role="alert">
          {words.wrong}
        </p>
      ) : null}
      <div className="place-actions">
        <Button type="submit" loading={props.isSending}>
          {words.save}
        </Button>
        <Button type="button" variant="tertiary" data-color="neutral" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
