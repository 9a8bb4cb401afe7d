import { CheckmarkCircleIcon, CloudSlashIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Loader } from "@navikt/ds-react"
import { formatInstant } from "@samsyn/core"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useOutbox, waits } from "./outbox.ts"

/** Which it is with what was written: kept here, on its way, sent, or refused. Said aloud when it changes. */
export function OutboxStatus() {
  const { near } = useWords()
  const { kept, keeps, sending, sent } = useOutbox()
  const times = useTimes()
  const { outbox } = near
  const last = sent.at(-1)
  const waiting = kept.filter(waits).length
  const refused = kept.length - waiting
  return (
    <div className="outbox-status" role="status" data-kept={waiting} data-refused={refused} data-sent={sent.length}>
      {keeps ? null : (
        <p className="outbox-refused">
          <ExclamationmarkTriangleIcon aria-hidden /> {outbox.keepsNothing}
        </p>
      )}
      {refused === 0 ? null : (
        <p className="outbox-refused">
          <ExclamationmarkTriangleIcon aria-hidden /> <strong>{outbox.refused}</strong>
        </p>
      )}
      {waiting === 0 ? null : sending === undefined ? (
        <p className="outbox-kept">
          <CloudSlashIcon aria-hidden />{" "}
          <span>
            <strong>{outbox.kept}.</strong> {outbox.countKept(waiting)}
          </span>
        </p>
      ) : (
        <p className="outbox-kept">
          <Loader size="xsmall" aria-hidden /> {outbox.sending}
        </p>
      )}
      {waiting > 0 || refused > 0 || last === undefined ? null : (
        <p className="outbox-sent">
          <CheckmarkCircleIcon aria-hidden />{" "}
          <span>
            <strong>{outbox.what[last.kind]}.</strong> {outbox.sentAt(times.clock(formatInstant(last.sentAt)))}
          </span>
        </p>
      )}
    </div>
  )
}
