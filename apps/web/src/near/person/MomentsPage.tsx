import { Button, Checkbox } from "@navikt/ds-react"
import type { MomentAnswer } from "@samsyn/contract"
import { formatInstant } from "@samsyn/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { nearPersonQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useOutbox } from "../outbox/outbox.ts"
import { thePerson } from "../thePerson.ts"
import { useNow } from "../useNow.ts"
import { useWho } from "../useWho.ts"
import { quietly } from "../quietly.ts"
import { Section } from "./Section.tsx"
import { useKeepAbout } from "./useKeepAbout.ts"

/** Moments in three columns, the last first. They belong to the person and those near them; the unit reads each only by its own consent. */
export function MomentsPage({ personKey, referralId }: { readonly personKey: string; readonly referralId: string }) {
  const { near } = useWords()
  const person = useQuery(nearPersonQuery(referralId))
  return (
    <Section title={near.moments.title}>
      <p className="quiet">{near.moments.explain}</p>
      <Answered query={quietly(person)}>
        {({ moments }) => (
          <>
            {moments.length === 0 ? <p className="quiet">{near.moments.none}</p> : null}
            <ul className="cards">
              {moments
                .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
                .map((moment) => (
                  <Moment key={moment.id} personKey={personKey} moment={moment} />
                ))}
            </ul>
          </>
        )}
      </Answered>
    </Section>
  )
}

function Moment({ moment, personKey }: { readonly personKey: string; readonly moment: MomentAnswer }) {
  const { near } = useWords()
  const times = useTimes()
  const who = useWho()
  const { antecedent, at, behaviour, by, consequence } = moment
  const columns = [
    { title: near.moments.before, text: antecedent },
    { title: near.moments.what, text: behaviour },
    { title: near.moments.after, text: consequence }
  ]
  return (
    <li className="card" data-moment={moment.id}>
      <span className="quiet">{near.said.by(who(by), times.instant(at))}</span>
      <dl className="near-columns">
        {columns.map(({ text, title }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="near-words" dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <Sharing personKey={personKey} moment={moment} />
    </li>
  )
}

/** Whether the unit reads a moment; and to let it, or to take that back, by the person's own word. */
function Sharing({ moment, personKey }: { readonly personKey: string; readonly moment: MomentAnswer }) {
  const { near } = useWords()
  const times = useTimes()
  const now = useNow()
  const by = useObserver()
  const keepAbout = useKeepAbout(personKey)
  const { kept } = useOutbox()
  const [isAsking, setIsAsking] = useState(false)
  const [hasSaidYes, setHasSaidYes] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const { consented, id: momentId, sharedWith, withdrawn } = moment
  const { moments } = near
  const isShared = sharedWith.includes("unit")
  const step = () => ({ at: formatInstant(now()), by: thePerson })
  const isSaid = kept.some(({ written }) => "momentId" in written && written.momentId === momentId)
  const end = () => {
    setIsAsking(false)
    setHasSaidYes(false)
    setIsMissing(false)
  }
  const share = () => {
    setIsMissing(!hasSaidYes)
    if (!hasSaidYes) return
    keepAbout({ tag: "share-moment", momentId, sharing: { by, consented: step() } })
    end()
  }
  const takeBack = () => {
    keepAbout({ tag: "withdraw-moment", momentId, withdrawal: { by, withdrawn: step() } })
    end()
  }
  return (
    <div className="near-sharing">
      {isShared && consented !== undefined ? <p>{moments.shared(times.instant(consented.at))}</p> : null}
      {!isShared && withdrawn !== undefined ? <p className="quiet">{moments.takenBack(times.instant(withdrawn.at))}</p> : null}
      {isSaid ? null : isAsking ? (
        <div role="group" aria-label={isShared ? moments.takeBackTitle : moments.shareTitle}>
          {isShared ? (
            <p>{moments.takeBackTitle}</p>
          ) : (
            <Checkbox
              error={isMissing}
              checked={hasSaidYes}
              onChange={({ target }) => {
                setHasSaidYes(target.checked)
                setIsMissing(false)
              }}
            >
              {moments.consented}
            </Checkbox>
          )}
          {isMissing ? (
            <p className="refusal" role="alert">
              {near.form.consentMissing}
            </p>
          ) : null}
          <div className="near-buttons">
            <Button size="medium" onClick={isShared ? takeBack : share}>
              {isShared ? moments.takeBackNow : moments.shareNow}
            </Button>
            <Button size="medium" variant="tertiary" onClick={end}>
              {near.form.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Button size="medium" variant="tertiary" onClick={() => setIsAsking(true)}>
          {isShared ? moments.takeBack : moments.share}
        </Button>
      )}
    </div>
  )
}
