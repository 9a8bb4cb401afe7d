import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import type { RightsDecisionAnswer } from "@samsyn/contract"
import { type FormEvent, useState } from "react"
import { decisionsQuery, useTell } from "../../api/deskPerson.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { DayField } from "../offers/DayField.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import { useStillQuery } from "./useStillQuery.ts"

/** What was decided on the right, the latest first, and whether the person was told of it: one press where they were told today. */
export function Decisions({ referralId }: { readonly referralId: string }) {
  const { deskPerson } = useWords()
  const words = deskPerson.decisions
  const decisions = useStillQuery(decisionsQuery(referralId))
  return (
    <section className="card" aria-labelledby="decisions-title">
      <h3 id="decisions-title" className="section-title">
        {words.title}
      </h3>
      <Answered query={decisions} lines={2}>
        {(all) => {
          const [latest, ...earlier] = all.toReversed()
          if (latest === undefined) return <p className="quiet">{words.none}</p>
          return (
            <>
              <Decided decision={latest} isLatest />
              {earlier.length === 0 ? null : (
                <details>
                  <summary>{words.earlier(earlier.length)}</summary>
                  {earlier.map((decision) => (
                    <Decided key={decision.id} decision={decision} isLatest={false} />
                  ))}
                </details>
              )}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

function Decided({ decision, isLatest }: { readonly decision: RightsDecisionAnswer; readonly isLatest: boolean }) {
  const { deskPerson, capital } = useWords()
  const words = deskPerson.decisions
  const times = useTimes()
  const whoWords = useWhoWords()
  const { by, reasons, rights, source, told } = decision
  const decidedOn = times.day(rights.decidedOn)
  return (
    <div className="decided">
      <p>
        <strong>
          {rights.outcome === "granted"
            ? words.granted(capital(decidedOn), rights.latestStartOn === undefined ? undefined : times.day(rights.latestStartOn))
            : words.refused(capital(decidedOn))}
        </strong>{" "}
        <span className="quiet">{source === "referral" ? words.elsewhere : by === undefined ? null : whoWords(by)}</span>
      </p>
      {reasons === undefined ? null : (
        <p className="note-text">
          <span className="quiet">{words.reasons}: </span>
          {reasons.text}
        </p>
      )}
      {told !== undefined ? (
        <p className="told">
          <CheckmarkCircleIcon aria-hidden />
          {words.told(times.day(told.on))}
        </p>
      ) : isLatest ? (
        <Telling decision={decision} />
      ) : null}
    </div>
  )
}

/** Nobody has said that the person was told. */
function Telling({ decision }: { readonly decision: RightsDecisionAnswer }) {
  const { deskPerson } = useWords()
  const words = deskPerson.decisions
  const times = useTimes()
  const by = useObserver()
  const tell = useTell(decision.id)
  const [otherDay, setOtherDay] = useState<string>()
  const toldOn = (on: string) => tell.mutate({ by, on })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (otherDay !== undefined && otherDay !== "") toldOn(otherDay)
  }
  return (
    <div className="telling">
      <p className="not-told">
        <ExclamationmarkTriangleIcon aria-hidden />
        {words.notTold}
      </p>
      <div className="actions">
        <Button size="small" variant="secondary" loading={tell.isPending} onClick={() => toldOn(times.today)}>
          {words.tellToday}
        </Button>
        {otherDay === undefined ? (
          <Button size="small" variant="tertiary" onClick={() => setOtherDay(times.today)}>
            {words.tellOther}
          </Button>
        ) : (
          <form className="inline-form" onSubmit={save} noValidate>
            <DayField label={words.toldOn} value={otherDay} min={decision.rights.decidedOn} max={times.today} onChange={setOtherDay} />
            <Button size="small" type="submit" variant="secondary">
              {words.save}
            </Button>
          </form>
        )}
      </div>
      <Failure error={tell.error} />
    </div>
  )
}
