import { useState } from "react"
import type { ActNowAnswer } from "../../api/answers.ts"
import { choose } from "../../layout/useChosen.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { ContactDue } from "./ContactDue.tsx"
import { DoorsNow } from "./DoorsNow.tsx"
import { PlaceCost } from "./PlaceCost.tsx"
import { PlaceInTime } from "./PlaceInTime.tsx"
import { RecordContact } from "./RecordContact.tsx"

/** One window: by when someone must have talked with whom, what opened it, how far it has come, whether there is a place in time, and which doors are open. */
export function ActNowItem(props: {
  readonly row: ActNowAnswer
  readonly hasReferral: boolean
  readonly onRecorded: (about: string) => void
}) {
  const { row, hasReferral, onRecorded } = props
  const { actNow, capital } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const [asked, ask] = useState<string>()
  const matchedBy = (row.place.tag === "possible" ? row.place.referralId : undefined) ?? row.about
  return (
    <li className="act-now-item" data-overdue={row.contactOverdue} data-window={row.windowId}>
      <ContactDue row={row} />
      <div className="act-now-who">
        <p className="line">
          {hasReferral ? (
            <button type="button" className="link-button" onClick={() => choose(row.about)}>
              {row.about}
            </button>
          ) : (
            <>
              <strong>{row.about}</strong> <span className="quiet">{actNow.noReferral}</span>
            </>
          )}
        </p>
        <p className="line">
          {naming.trigger(row.trigger)}{" "}
          <span className="kind" data-kind={row.kind}>
            {naming.of("windowKinds", row.kind)}
          </span>
        </p>
      </div>
      <div className="act-now-phase">
        {row.state === "upcoming" ? (
          <p className="line">{actNow.opens(times.instant(row.openedAt))}</p>
        ) : (
          <p className="line">{row.phase === undefined ? null : capital(naming.of("phases", row.phase))}</p>
        )}
        <p className="line quiet">
          {row.unconfirmedSince === undefined
            ? actNow.closes(times.instant(row.closesAt))
            : actNow.unconfirmed(times.instant(row.unconfirmedSince))}
        </p>
      </div>
      <PlaceInTime row={row} asking={hasReferral || matchedBy !== row.about ? { asked, ask } : undefined} />
      <DoorsNow doors={row.doorsOpen} />
      <RecordContact row={row} onRecorded={onRecorded} />
      {asked === undefined ? null : <PlaceCost referralId={matchedBy} vacancyId={asked} close={() => ask(undefined)} />}
    </li>
  )
}
