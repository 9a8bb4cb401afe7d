import { BellFillIcon } from "@navikt/aksel-icons"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { type Week, weekDays, type WeekEvent } from "../draw/weeks.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { useWhen } from "../useWhen.ts"
import { useEventWords } from "./useEventWords.ts"

/** A week day by day, at the hour each thing was seen: notes, moments, and the windows that opened. */
export function WeekAsSeen({ week }: { readonly week: Week }) {
  const { capital } = useWords()
  const words = usePracticeWords().week
  const times = useTimes()
  const { weekday } = useWhen()
  return (
    <ol className="practice-week">
      {weekDays.map((day) => {
        const events = week.events.filter(({ at }) => times.dayOf(at) === day)
        return (
          <li key={day}>
            <h3>
              {capital(weekday(day))} <span className="quiet">{times.day(day)}</span>
            </h3>
            {events.length === 0 ? (
              <p className="quiet">{words.nothing}</p>
            ) : (
              events.map((event) => <Seen key={event.key} week={week} event={event} />)
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Seen({ event, week }: { readonly event: WeekEvent; readonly week: Week }) {
  const words = usePracticeWords().week
  const naming = useNaming()
  const times = useTimes()
  const textOf = useEventWords(week)
  const { at, confirms, key, kind, opens } = event
  const confirmed = week.events.find((each) => each.key === confirms)?.opens
  return (
    <div className="practice-seen">
      <time dateTime={at}>{times.clock(at)}</time>
      <div>
        {kind === "note" ? (
          <p>{textOf(key)}</p>
        ) : (
          <dl className="practice-moment" aria-label={words.moment.title}>
            <div>
              <dt>{words.moment.before}</dt>
              <dd>{textOf(`${key}Before`)}</dd>
            </div>
            <div>
              <dt>{words.moment.did}</dt>
              <dd>{textOf(`${key}Did`)}</dd>
            </div>
            <div>
              <dt>{words.moment.after}</dt>
              <dd>{textOf(`${key}After`)}</dd>
            </div>
          </dl>
        )}
        {opens === undefined ? null : (
          <p className="practice-window">
            <BellFillIcon aria-hidden /> {words.opens(naming.trigger(opens))}
          </p>
        )}
        {confirmed === undefined ? null : <p className="practice-window">{words.confirms(naming.trigger(confirmed))}</p>}
      </div>
    </div>
  )
}
