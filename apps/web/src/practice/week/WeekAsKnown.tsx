import type { WindowState } from "@samsyn/core"
import { useMemo } from "react"
import { useNaming } from "../../words/NamingContext.tsx"
import type { Draw } from "../draw/drawOf.ts"
import { useFocusOnce } from "../useFocusOnce.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { useWhen } from "../useWhen.ts"
import { HourStrip } from "./HourStrip.tsx"
import { callAt, costsOf, millis, type WindowInWeek, windowsOf } from "./knownOf.ts"
import { PlaceCosts } from "./PlaceCosts.tsx"
import { useEventWords } from "./useEventWords.ts"
import { none } from "./none.ts"

/** The same week as the pile saw it: what it knew and when, the windows at the call, and what each place would have cost whom. */
export function WeekAsKnown({ day, draw, place }: { readonly draw: Draw; readonly day: string; readonly place: string }) {
  const words = usePracticeWords().week
  const { between, dayAndClock } = useWhen()
  const textOf = useEventWords(draw.week)
  const heading = useFocusOnce()
  const call = day === none ? null : callAt(day)
  const windows = useMemo(() => windowsOf(draw, call), [draw, call])
  const costs = useMemo(() => costsOf(draw, call), [draw, call])
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {words.known}
      </h3>
      <p className="practice-answer">{call === null ? words.noCall : `${words.yourCall(dayAndClock(call))}.`}</p>
      <h4>{words.hours}</h4>
      <HourStrip windows={windows} call={call} />
      <ul className="practice-windows">
        {windows.map((window) => (
          <WindowLine key={window.key} window={window} call={call} />
        ))}
      </ul>
      <p className="quiet">{words.steps}</p>
      <h4>{words.table}</h4>
      <ul className="practice-heard">
        {draw.week.events.map(({ at, heardAt, key }) => (
          <li key={key} data-heard={heardAt !== null}>
            <p>{textOf(key)}</p>
            <p className="quiet">
              {words.seen(dayAndClock(at))}{" "}
              <strong>{heardAt === null ? words.never : words.heard(dayAndClock(heardAt), between(at, heardAt))}</strong>
            </p>
          </li>
        ))}
      </ul>
      <h4>{words.costs}</h4>
      <p className="quiet">{words.costsAt(dayAndClock(costs.asOf))}</p>
      <PlaceCosts places={costs.places} kept={place} />
    </>
  )
}

function WindowLine({ call, window }: { readonly window: WindowInWeek; readonly call: string | null }) {
  const words = usePracticeWords().week
  const naming = useNaming()
  const { between, dayAndClock } = useWhen()
  const { atCall, contactBy, heardAt, openedAt, trigger } = window
  const stateWords = (state: WindowState) => {
    if (state.tag === "upcoming") return words.before
    if (state.tag === "closed") return words.closed
    // A window of one phase only is open, and no more is to be said.
    return state.phase === "open" ? words.stillOpen : words.open(naming.of("phases", state.phase))
  }
  return (
    <li>
      <p>
        <strong>{naming.trigger(trigger)}</strong>{" "}
        <span className="quiet">
          {words.seen(dayAndClock(openedAt))}{" "}
          {heardAt === null ? words.never : words.heard(dayAndClock(heardAt), between(openedAt, heardAt))}
        </span>
      </p>
      <p>
        {words.contactBy(dayAndClock(contactBy))}{" "}
        {heardAt === null
          ? null
          : millis(heardAt) <= millis(contactBy)
            ? words.heardBefore(between(heardAt, contactBy))
            : words.heardAfter(between(contactBy, heardAt))}
      </p>
      {atCall === null || call === null ? null : (
        <p>
          {[
            stateWords(atCall.state),
            ...(atCall.state.tag !== "open"
              ? []
              : !atCall.isHeard
                ? [words.knewNot]
                : [
                    words.knew,
                    millis(call) <= millis(contactBy) ? words.inTime(between(call, contactBy)) : words.tooLate(between(contactBy, call))
                  ])
          ].join(" ")}
        </p>
      )}
    </li>
  )
}
