import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** The latest start by one sight, the days left, and the place in the order it gives. */
export function SightDate(props: {
  readonly sight: "pile" | "near"
  readonly title: string
  readonly more: string
  readonly on: string | null
  /** Who set the date: only a decided one is a deadline that can be overdue. */
  readonly setBy: "decision" | "guide"
  readonly position: number | null
  readonly of: number
}) {
  const { sights, pile } = useWords()
  const times = useTimes()
  const { on, position, setBy } = props
  const days = on === null ? undefined : times.daysUntil(on)
  const isOverdue = days !== undefined && days < 0 && setBy === "decision"
  return (
    <div className="sight-date" data-sight={props.sight}>
      <h4>{props.title}</h4>
      <p className="quiet">{props.more}</p>
      <p className="sight-on">{on === null ? sights.noDate : <time dateTime={on}>{times.dayInFull(on)}</time>}</p>
      <p className="sight-days" data-overdue={isOverdue}>
        {days === undefined ? null : days < 0 && setBy === "guide" ? (
          sights.guidePassed(-days)
        ) : (
          <>
            {isOverdue ? <ExclamationmarkTriangleFillIcon aria-hidden /> : null}
            {pile.dueIn(days)}
            <span className="quiet">({setBy === "decision" ? sights.decided : sights.fromGuide})</span>
          </>
        )}
      </p>
      <p className="sight-position">
        {position === null ? sights.notRanked : (props.sight === "near" ? sights.nearPosition : sights.position)(position, props.of)}
      </p>
    </div>
  )
}
