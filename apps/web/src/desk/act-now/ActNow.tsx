import { BellIcon, PersonHeadsetIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useRef, useState } from "react"
import type { ActNowAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { HeldLine } from "../pile/HeldLine.tsx"
import { useHeld } from "../pile/useHeld.ts"
import { ActNowItem } from "./ActNowItem.tsx"

const idOf = ({ contactedAt, windowId }: ActNowAnswer) => `${windowId} ${contactedAt === undefined}`

/** The windows to act on now, above everything else, as the service sorted them: those whom nobody has talked with, the rest on asking. */
export function ActNow({ rows: rowsNow, known }: { readonly rows: ReadonlyArray<ActNowAnswer>; readonly known: ReadonlySet<string> }) {
  const { actNow } = useWords()
  const times = useTimes()
  const [showAll, setShowAll] = useState(false)
  const held = useHeld(rowsNow, idOf)
  const rows = held.shown
  const overdue = rows.filter((row) => row.contactOverdue).length
  const [recordedFor, setRecordedFor] = useState<string>()
  const title = useRef<HTMLHeadingElement>(null)
  const onRecorded = (about: string) => {
    setRecordedFor(about)
    held.release()
    // The row may be gone, and the focus with it.
    title.current?.focus()
  }
  const shown = showAll ? rows : rows.filter((row) => row.contactedAt === undefined)
  const duty = rows[0]?.duty
  return (
    <section className="act-now" aria-labelledby="act-now-title" data-alarm={overdue > 0}>
      <div className="act-now-head">
        <h2 id="act-now-title" className="section-title" tabIndex={-1} ref={title}>
          <BellIcon aria-hidden />
          {actNow.title} <span className="count">{rows.length}</span>
        </h2>
        {overdue > 0 ? <strong className="act-now-overdue">{actNow.overdueCount(overdue)}</strong> : null}
        <p className="act-now-explain">{actNow.explain}</p>
        {rows.length > shown.length || showAll ? (
          <Button size="xsmall" variant="tertiary" className="act-now-more" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
            {showAll ? actNow.showFewer : actNow.showAll(rows.length)}
          </Button>
        ) : null}
        {duty === undefined ? null : (
          <p className="act-now-duty">
            <PersonHeadsetIcon aria-hidden />
            {duty === null ? actNow.noDuty : actNow.onDuty(duty.reach, times.until(duty.until))}
          </p>
        )}
      </div>
      <p className="act-now-recorded" role="status">
        {recordedFor === undefined ? null : actNow.recorded(recordedFor)}
      </p>
      {shown.length === 0 ? (
        <p className="quiet">{rows.length === 0 ? actNow.none : actNow.allTalked(rows.length)}</p>
      ) : (
        <div className="act-now-held" {...held.within}>
          <ul className="act-now-list">
            {shown.map((row) => (
              <ActNowItem key={row.windowId} row={row} hasReferral={known.has(row.about)} onRecorded={onRecorded} />
            ))}
          </ul>
          <HeldLine waiting={held.waiting} onShow={held.release} />
        </div>
      )}
    </section>
  )
}
