import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** A date and the days left, in plain words; past it with an icon too. */
export function DueDate({ on, none }: { readonly on: string | null; readonly none: string }) {
  const { pile } = useWords()
  const times = useTimes()
  if (on === null) return <span className="quiet">{none}</span>
  const days = times.daysUntil(on)
  return (
    <span className="due-date" data-overdue={days < 0} data-soon={days >= 0 && days <= 7}>
      <time dateTime={on}>{times.day(on)}</time>
      <span className="due-days">
        {days < 0 ? <ExclamationmarkTriangleFillIcon aria-hidden /> : null}
        {pile.dueIn(days)}
      </span>
    </span>
  )
}
