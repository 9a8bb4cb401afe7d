import { Checkbox, CheckboxGroup, Radio, RadioGroup } from "@navikt/ds-react"
import type { Audience } from "@samsyn/core"
import { useState } from "react"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { How } from "./how.ts"
import { errorIn, type Missing } from "./Missing.ts"
import { WhenField } from "./WhenField.tsx"

/** When, how one knows and with whom it is shared: said in one sentence, and changed by opening it. */
export function HowFields(props: {
  readonly how: How
  readonly change: (part: Partial<How>) => void
  readonly missing: ReadonlyArray<Missing>
}) {
  const { change, how, missing } = props
  const { and, capital, codes, near } = useWords()
  const times = useTimes()
  const [isOpen, setIsOpen] = useState(false)
  const isWrong = missing.some(({ field }) => field === "at" || field === "sharedWith")
  const { form } = near
  const at = how.at === "" ? undefined : times.fromField(how.at)
  const audiences = how.sharedWith.map((audience) => codes.audiences[audience])
  return (
    <details className="near-how" open={isOpen || isWrong} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {form.how(at === undefined ? form.justNow : times.instant(at), how.basis === "told" ? form.wasTold : form.saw, and(audiences))}
        </span>
        <span className="near-how-change">{form.changeHow}</span>
      </summary>
      <div className="near-how-fields">
        <WhenField
          id="at"
          label={form.when}
          hint={form.whenHint}
          value={how.at}
          error={errorIn(missing, "at")}
          onChange={(changed) => change({ at: changed })}
        />
        <RadioGroup legend={form.basis} value={how.basis} onChange={(basis: How["basis"]) => change({ basis })}>
          <Radio value="first-hand">{form.firstHand}</Radio>
          <Radio value="told">{form.told}</Radio>
        </RadioGroup>
        <RadioGroup legend={form.domain} value={how.domain} onChange={(domain: How["domain"]) => change({ domain })}>
          {(["social", "health", "own"] as const).map((domain) => (
            <Radio key={domain} value={domain}>
              {capital(codes.domains[domain])}
            </Radio>
          ))}
        </RadioGroup>
        <SharedWithFields
          sharedWith={how.sharedWith}
          change={(sharedWith) => change({ sharedWith })}
          error={errorIn(missing, "sharedWith")}
        />
      </div>
    </details>
  )
}

/** With whom something is shared, and what follows where the unit is not among them. */
export function SharedWithFields(props: {
  readonly sharedWith: ReadonlyArray<Audience>
  readonly change: (sharedWith: ReadonlyArray<Audience>) => void
  readonly error: string | undefined
}) {
  const { near } = useWords()
  const { form } = near
  return (
    <>
      <CheckboxGroup
        id="sharedWith"
        legend={form.sharedWith}
        value={[...props.sharedWith]}
        error={props.error}
        onChange={(sharedWith: ReadonlyArray<Audience>) => props.change(sharedWith)}
      >
        <Checkbox value="unit">{form.sharedUnit}</Checkbox>
        <Checkbox value="nearby">{form.sharedNearby}</Checkbox>
        <Checkbox value="person">{form.sharedPerson}</Checkbox>
      </CheckboxGroup>
      {props.sharedWith.includes("unit") ? null : <p className="near-warning">{form.notWithUnit}</p>}
    </>
  )
}
