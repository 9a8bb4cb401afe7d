import { formatInstant } from "@samsyn/core"
import { Button } from "@navikt/ds-react"
import { useEffect, useRef, useState } from "react"
import type { ActNowAnswer } from "../../api/answers.ts"
import { useRecordContact } from "../../api/desk.ts"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

const hows = ["phone", "in-person", "message"] as const

/** Records that someone has talked with the person, at the time of the data: one press for that, one for how. */
export function RecordContact(props: { readonly row: ActNowAnswer; readonly onRecorded: (about: string) => void }) {
  const { about, contactedAt, windowId } = props.row
  const { actNow, codes, capital, trouble } = useWords()
  const times = useTimes()
  const by = useObserver()
  const [isAsking, setIsAsking] = useState(false)
  const record = useRecordContact(windowId)
  const first = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) first.current?.focus()
  }, [isAsking])
  const close = () => {
    setIsAsking(false)
    queueMicrotask(() => opener.current?.focus())
  }
  const talk = (how: string) => {
    const recorded = () => {
      setIsAsking(false)
      props.onRecorded(about)
    }
    // What failed is said below; a callback of `mutate` would be lost with the row, which leaves the strip.
    record.mutateAsync({ at: formatInstant(times.now), by, how }).then(recorded, () => undefined)
  }
  if (!isAsking) {
    return (
      <div className="record">
        <Button
          ref={opener}
          size="xsmall"
          variant={contactedAt === undefined ? "secondary" : "tertiary"}
          aria-label={`${actNow.record}: ${about}`}
          onClick={() => setIsAsking(true)}
        >
          {actNow.record}
        </Button>
      </div>
    )
  }
  return (
    <div
      className="record record-asking"
      role="group"
      aria-label={actNow.recordFor(about)}
      onKeyDown={(event) => {
        if (event.key === "Escape") close()
      }}
    >
      <span className="quiet">{actNow.recordHow}</span>
      {hows.map((how, index) => (
        <Button
          key={how}
          size="xsmall"
          variant="secondary"
          {...(index === 0 ? { ref: first } : {})}
          disabled={record.isPending}
          onClick={() => talk(how)}
        >
          {capital(codes.hows[how])}
        </Button>
      ))}
      <Button size="xsmall" variant="tertiary" onClick={close}>
        {actNow.cancel}
      </Button>
      {record.isError ? (
        <p className="refusal" role="alert">
          {trouble.failed}
        </p>
      ) : null}
    </div>
  )
}
