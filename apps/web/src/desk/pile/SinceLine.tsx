import { Button } from "@navikt/ds-react"
import { useRef } from "react"
import { choose } from "../../layout/useChosen.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { Since } from "./useSince.ts"

const goneShown = 12

/** What has changed since the reader last looked, in one line; who has left the queue, on asking; and the way to say that it is seen. */
export function SinceLine({ since }: { readonly since: Since }) {
  const { deskPile } = useWords()
  const times = useTimes()
  const line = useRef<HTMLParagraphElement>(null)
  const { at, gone, rows } = since
  if (at === undefined) return null
  const changes = [...rows.values()]
  const count = (holds: (change: (typeof changes)[number]) => boolean) => changes.filter(holds).length
  const parts = [
    [deskPile.since.fresh, count(({ isNew }) => isNew)],
    [deskPile.since.up, count(({ moved }) => moved > 0)],
    [deskPile.since.down, count(({ moved }) => moved < 0)],
    [deskPile.since.dated, count(({ wasDueOn }) => wasDueOn !== undefined)],
    [deskPile.since.gone, gone.length]
  ] as const
  const told = parts.flatMap(([words, many]) => (many === 0 ? [] : [words(many)]))
  const markSeen = () => {
    since.markSeen()
    // The button leaves.
    line.current?.focus()
  }
  return (
    <div className="since">
      <p className="since-line" ref={line} tabIndex={-1}>
        {told.length === 0 ? (
          <span className="quiet">{deskPile.since.nothing(times.instant(at))}</span>
        ) : (
          <>
            {deskPile.since.title(times.instant(at))} <strong>{told.join(" · ")}</strong>
          </>
        )}
      </p>
      {told.length === 0 ? null : (
        <Button size="xsmall" variant="secondary" onClick={markSeen}>
          {deskPile.since.markSeen}
        </Button>
      )}
      {gone.length === 0 ? null : (
        <details className="since-gone">
          <summary>{deskPile.since.whoIsGone}</summary>
          <ul>
            {gone.slice(0, goneShown).map((id) => (
              <li key={id}>
                <button type="button" className="link-button" onClick={() => choose(id)}>
                  {id}
                </button>
              </li>
            ))}
            {gone.length > goneShown ? <li className="quiet">{deskPile.since.more(gone.length - goneShown)}</li> : null}
          </ul>
        </details>
      )}
    </div>
  )
}
