import type { ConsentAnswer, MomentAnswer } from "@samsyn/contract"
import type { ReferralAnswer } from "../../api/answers.ts"
import { consentsQuery, nearViewQuery } from "../../api/deskPerson.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useStillQuery } from "./useStillQuery.ts"

/** What the person consents to, and what of their plan and moments the unit may read. */
export function SharedWithUnit({ referral }: { readonly referral: ReferralAnswer }) {
  const { deskPerson } = useWords()
  const words = deskPerson.shared
  return (
    <section className="card" aria-labelledby="shared-title">
      <h3 id="shared-title" className="section-title">
        {words.title}
      </h3>
      <Answered query={useStillQuery(nearViewQuery(referral.id))} lines={2}>
        {({ moments, plan }) => {
          const parts = [
            { title: words.wants, lines: plan?.ownWords ?? [] },
            { title: words.goals, lines: plan?.goals ?? [] },
            { title: words.now, lines: plan?.whereWeAreNow ?? [] }
          ].filter(({ lines }) => lines.length > 0)
          if (parts.length === 0 && moments.length === 0) return <p className="quiet">{words.nothing}</p>
          return (
            <>
              {parts.map(({ lines, title }) => (
                <div key={title}>
                  <h4>{title}</h4>
                  <ul>
                    {lines.map(({ id, text }) => (
                      <li key={id} className="note-text">
                        {text}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
              {moments.map((moment) => (
                <Moment key={moment.id} moment={moment} />
              ))}
            </>
          )
        }}
      </Answered>
      <h4>{words.consents}</h4>
      <Answered query={useStillQuery(consentsQuery(referral.personKey))} lines={1}>
        {(consents) =>
          consents.length === 0 ? (
            <p className="quiet">{words.noConsents}</p>
          ) : (
            <ul>
              {consents.map((consent) => (
                <ConsentItem key={consent.id} consent={consent} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

function ConsentItem({ consent }: { readonly consent: ConsentAnswer }) {
  const { deskPerson } = useWords()
  const times = useTimes()
  const { given, scope, withdrawn } = consent
  return (
    <li data-withdrawn={withdrawn !== undefined}>
      {deskPerson.consentScopes[scope]}{" "}
      <span className="quiet">
        {deskPerson.shared.given(times.day(times.dayOf(given.at)), deskPerson.consentWays[given.how])}
        {withdrawn === undefined ? null : ` · ${deskPerson.shared.withdrawn(times.day(times.dayOf(withdrawn.at)))}`}
      </span>
    </li>
  )
}

function Moment({ moment }: { readonly moment: MomentAnswer }) {
  const { deskPerson } = useWords()
  const words = deskPerson.shared
  const times = useTimes()
  return (
    <div>
      <h4>{words.moment(times.instant(moment.at))}</h4>
      <dl className="moment">
        {(
          [
            [words.antecedent, moment.antecedent],
            [words.behaviour, moment.behaviour],
            [words.consequence, moment.consequence]
          ] as const
        ).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="note-text">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
