import { Button, Radio, RadioGroup } from "@navikt/ds-react"
import { useState } from "react"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { type Draw, vacancies } from "../draw/drawOf.ts"
import { weekDays } from "../draw/weeks.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { useWhen } from "../useWhen.ts"
import { none } from "./none.ts"
import { WeekAsKnown } from "./WeekAsKnown.tsx"
import { WeekAsSeen } from "./WeekAsSeen.tsx"

/** What the one who orders the pile has answered about the week; a day or `none`, a vacancy or `none`. */
export interface WeekAnswer {
  readonly day: string | undefined
  readonly place: string | undefined
  readonly isDone: boolean
}

/** The seat of the one who is near: a week of one person as it was seen, then the same week as the pile saw it. */
export function WeekPart(props: { readonly draw: Draw; readonly answer: WeekAnswer; readonly onAnswer: (answer: WeekAnswer) => void }) {
  const { answer, draw, onAnswer } = props
  const { capital } = useWords()
  const practice = usePracticeWords()
  const words = practice.week
  const times = useTimes()
  const { weekday } = useWhen()
  const [isMissing, setIsMissing] = useState(false)
  const { day, isDone, place } = answer
  return (
    <section className="practice-part" data-sight="near" aria-labelledby="practice-week">
      <p className="practice-who">{words.who}</p>
      <h2 id="practice-week">{words.title}</h2>
      {isDone && day !== undefined && place !== undefined ? (
        <WeekAsKnown draw={draw} day={day} place={place} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const isWhole = day !== undefined && place !== undefined
            setIsMissing(!isWhole)
            if (isWhole) onAnswer({ ...answer, isDone: true })
          }}
        >
          <p>{words.explain}</p>
          <WeekAsSeen week={draw.week} />
          <RadioGroup
            legend={words.day}
            description={words.dayMore}
            value={day ?? ""}
            onChange={(chosen: string) => onAnswer({ ...answer, day: chosen })}
            error={isMissing && day === undefined ? words.missing : undefined}
            className="practice-days"
          >
            {weekDays.map((each) => (
              <Radio key={each} value={each}>
                {capital(weekday(each))}
              </Radio>
            ))}
            <Radio value={none}>{words.noDay}</Radio>
          </RadioGroup>
          <RadioGroup
            legend={words.place}
            value={place ?? ""}
            onChange={(chosen: string) => onAnswer({ ...answer, place: chosen })}
            error={isMissing && place === undefined ? words.missing : undefined}
          >
            {vacancies.map(({ freeFrom, id, unitId }) => (
              <Radio key={id} value={id}>
                {words.placeFrom(practice.units[unitId as keyof typeof practice.units], times.day(freeFrom))}
              </Radio>
            ))}
            <Radio value={none}>{words.noPlace}</Radio>
          </RadioGroup>
          <Button type="submit">{words.done}</Button>
        </form>
      )}
    </section>
  )
}
