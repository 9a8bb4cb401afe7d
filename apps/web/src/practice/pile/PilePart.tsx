import { Button, Radio, RadioGroup } from "@navikt/ds-react"
import { useState } from "react"
import type { Draw } from "../draw/drawOf.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { LawsOrder } from "./LawsOrder.tsx"
import { OrderByHand } from "./OrderByHand.tsx"
import { type Reason, reasons } from "./reasons.ts"

/** What the one who is near a person has answered about the pile. */
export interface PileAnswer {
  readonly order: ReadonlyArray<string>
  readonly reason: Reason | undefined
  readonly isDone: boolean
}

/** The seat of the one who orders the pile: by hand first, then beside what the dates say. */
export function PilePart(props: { readonly draw: Draw; readonly answer: PileAnswer; readonly onAnswer: (answer: PileAnswer) => void }) {
  const { answer, draw, onAnswer } = props
  const words = usePracticeWords().pile
  const [isMissing, setIsMissing] = useState(false)
  const first = answer.order[0] as string
  return (
    <section className="practice-part" data-sight="pile" aria-labelledby="practice-pile">
      <p className="practice-who">{words.who}</p>
      <h2 id="practice-pile">{words.title}</h2>
      {answer.isDone && answer.reason !== undefined ? (
        <LawsOrder draw={draw} order={answer.order} reason={answer.reason} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setIsMissing(answer.reason === undefined)
            if (answer.reason !== undefined) onAnswer({ ...answer, isDone: true })
          }}
        >
          <p>{words.explain}</p>
          <p className="quiet">{words.how}</p>
          <OrderByHand draw={draw} order={answer.order} onOrder={(order) => onAnswer({ ...answer, order })} />
          <RadioGroup
            legend={words.why(first)}
            value={answer.reason ?? ""}
            onChange={(reason: Reason) => onAnswer({ ...answer, reason })}
            error={isMissing && answer.reason === undefined ? words.missing : undefined}
          >
            {reasons.map((reason) => (
              <Radio key={reason} value={reason}>
                {words.reasons[reason]}
              </Radio>
            ))}
          </RadioGroup>
          <Button type="submit">{words.done}</Button>
        </form>
      )}
    </section>
  )
}
