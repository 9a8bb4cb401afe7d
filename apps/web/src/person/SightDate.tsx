import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** The latest start by one sight, the days left, and the place in the order it gives. */
export function SightDate(props: {
  readonly sight: "pile" | "near"
  readonly title: string
  readonly more: string
  readonly on: string | null
  readonly kind: string | undefined
  readonly position: number | null
  readonly of: number
}) {
  const { sights, pile } = useWords()
  const times = useTimes()
  const { kind, on, position } = props
  const days = on === null ? undefined : times.daysUntil(on)
  return (
    <div className="sight-date" data-sight={props.sight}>
      <h4>{props.title}</h4>
      <p className="quiet">{props.more}</p>
      <p className="sight-on">{on === null ? sights.noDate : <time dateTime={on}>{times.dayInFull(on)}</time>}</p>
      <p className="sight-days" data-overdue={days !== undefined && days < 0}>
        {days === undefined ? null : (
          <>
            {days < 0 ? <ExclamationmarkTriangleFillIcon aria-hidden /> : null}
            {pile.dueIn(days)}
            {kind === undefined ? null : <span className="quiet">({kind})</span>}
          </>
        )}
      </p>
      <p className="sight-position">
        {position === null ? sights.notRanked : (props.sight === "near" ? sights.nearPosition : sights.position)(position, props.of)}
      </p>
    </div>
  )
}
