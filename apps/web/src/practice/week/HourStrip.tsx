import { useTimes } from "../../time/TimesContext.tsx"
import { weekDays } from "../draw/weeks.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { useWhen } from "../useWhen.ts"
import { millis, type WindowInWeek } from "./knownOf.ts"

const dayMillis = 86_400_000
/** The practised weeks are in winter time: midnight in Oslo is 23:00 UTC the day before. */
const midnightOf = (day: string) => millis(`${day}T00:00:00Z`) - 3_600_000

/**
 * The week as seven days of 24 hours: where each window was open, hatched while the pile did not know it, and where the call is. A picture of what the list
 * below says in words.
 */
export function HourStrip({ call, windows }: { readonly windows: ReadonlyArray<WindowInWeek>; readonly call: string | null }) {
  const words = usePracticeWords().week
  const times = useTimes()
  const { weekday } = useWhen()
  return (
    <div className="practice-hours" aria-hidden>
      <ul className="practice-legend">
        <li>
          <span className="practice-band" data-heard={false} /> {words.legend.open}
        </li>
        <li>
          <span className="practice-band" data-heard /> {words.legend.heard}
        </li>
        {call === null ? null : (
          <li>
            <span className="practice-call-mark" /> {words.legend.call}
          </li>
        )}
      </ul>
      <div className="practice-hour-row">
        <span />
        <span className="practice-hour-scale">
          {["00", "06", "12", "18", "24"].map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </span>
      </div>
      {weekDays.map((day) => {
        const start = midnightOf(day)
        return (
          <div key={day} className="practice-hour-row">
            <span>{weekday(day).slice(0, 3)}</span>
            <span className="practice-day-hours">
              {windows.map((window) => (
                <span key={window.key} className="practice-track">
                  {bandsOf(window).flatMap(({ from, isHeard, until }) => {
                    const left = Math.max(0, from - start)
                    const right = Math.min(dayMillis, until - start)
                    return right <= left
                      ? []
                      : [
                          <span
                            key={from}
                            className="practice-band"
                            data-heard={isHeard}
                            style={{ left: `${(100 * left) / dayMillis}%`, width: `${(100 * (right - left)) / dayMillis}%` }}
                          />
                        ]
                  })}
                </span>
              ))}
              {call !== null && times.dayOf(call) === day ? (
                <span className="practice-call" style={{ left: `${(100 * (millis(call) - start)) / dayMillis}%` }} />
              ) : null}
            </span>
          </div>
        )
      })}
    </div>
  )
}

/** A window before and after the pile knew of it, in milliseconds. */
function bandsOf({ endsAt, heardAt, openedAt }: WindowInWeek) {
  const [open, end] = [millis(openedAt), millis(endsAt)]
  const heard = heardAt === null ? end : Math.min(end, millis(heardAt))
  return [
    { from: open, until: heard, isHeard: false },
    { from: heard, until: end, isHeard: true }
  ]
}
