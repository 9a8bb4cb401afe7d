import { Button } from "@navikt/ds-react"
import type { NearPersonAnswer } from "@samsyn/contract"
import { useQuery } from "@tanstack/react-query"
import { dutyQuery, nearPersonQuery, nearReassessmentsQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { OwedLine } from "../OwedLine.tsx"
import type { OwnPerson } from "../PeopleList.tsx"
import { useFactWords } from "../useFactWords.ts"
import { open } from "../whereNear.ts"
import { type OwnWindow, WindowTag } from "../WindowLine.tsx"
import { quietly } from "../quietly.ts"
import { HelpMeanwhile } from "./HelpMeanwhile.tsx"
import type { NearReferral } from "./NearReferral.ts"
import { openQuestionIn } from "./openQuestionIn.ts"
import { QuestionText } from "./QuestionText.tsx"
import { Section } from "./Section.tsx"

/** What is so now: what waits for those who are near, what is open, the decided date with the honest shape of the pile, what was seen last, and help meanwhile. */
export function NowPage({ person, referral }: { readonly person: OwnPerson; readonly referral: NearReferral }) {
  const { near } = useWords()
  const close = useQuery(nearPersonQuery(referral.referralId))
  const { personKey, windows } = person
  return (
    <>
      <Owed person={person} referral={referral} />
      <Section title={near.now.windows}>
        {windows.length === 0 ? <p className="quiet">{near.noWindow}</p> : null}
        <ul className="cards">
          {windows.map((window) => (
            <WindowCard key={window.windowId} personKey={personKey} window={window} />
          ))}
        </ul>
        <OnDuty />
      </Section>
      <Answered query={quietly(close)}>
        {(answer) => (
          <>
            <DateAndShape answer={answer} />
            <Seen seen={answer.seen} />
            <HelpMeanwhile personKey={personKey} referralId={referral.referralId} help={answer.interimHelp} />
          </>
        )}
      </Answered>
    </>
  )
}

/** What those who are near have to do: questions to them first, with what is asked. */
function Owed({ person, referral }: { readonly person: OwnPerson; readonly referral: NearReferral }) {
  const { near } = useWords()
  const times = useTimes()
  const { service } = useObserver()
  const reassessments = useQuery(nearReassessmentsQuery(referral.referralId))
  const questions = (reassessments.data ?? []).flatMap((reassessment) => {
    const question = openQuestionIn(reassessment)
    return question === undefined || question.to?.service !== service ? [] : [{ id: reassessment.id, question }]
  })
  const owed = person.owed.filter(({ kind }) => kind !== "question-reply")
  if (owed.length === 0 && questions.length === 0) return null
  return (
    <Section title={near.owed}>
      {questions.map(({ id, question }) => (
        <div key={id} className="card near-asked">
          <span className="card-title">{near.question.title}</span>
          <QuestionText answer={question} />
          <Button onClick={() => open(person.personKey, "reply", id)}>{near.question.reply}</Button>
        </div>
      ))}
      {owed.length === 0 ? null : (
        <ul className="near-owed">
          {owed.map((one) => (
            <li key={`${one.kind} ${one.about.id}`}>
              <OwedLine owed={one} times={times} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function WindowCard({ personKey, window }: { readonly personKey: string; readonly window: OwnWindow }) {
  const { capital, near } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const pack = usePack()
  const { closesAt, state, trigger, windowId } = window
  const isConfirmable = state === "open" && pack.triggers.some((known) => known.code === trigger && known.confirmable)
  return (
    <li className="card" data-window={windowId}>
      <span className="card-title">{capital(naming.trigger(trigger))}</span>
      <WindowTag window={window} />
      <span className="quiet">{near.now.closes(times.instant(closesAt))}</span>
      <div className="near-buttons">
        <Button size="medium" variant="secondary" onClick={() => open(personKey, "talk")}>
          {near.act.talk}
        </Button>
        {isConfirmable ? (
          <Button size="medium" variant="tertiary" onClick={() => open(personKey, "window", windowId)}>
            {near.now.confirm}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** Who is on duty now, for a night when nobody else can be reached. */
function OnDuty() {
  const { near } = useWords()
  const times = useTimes()
  const duty = useQuery(dutyQuery).data?.find(({ from, until }) => Date.parse(from) <= times.now && times.now < Date.parse(until))
  return duty === undefined ? null : <p>{near.now.duty(duty.reach, times.until(duty.until))}</p>
}

function DateAndShape({ answer }: { readonly answer: NearPersonAnswer }) {
  const { codes, near } = useWords()
  const times = useTimes()
  const { rights, shape } = answer
  const { now } = near
  return (
    <Section title={now.date}>
      <div className="card near-date">
        {rights.outcome === "refused" ? (
          <span className="card-title">{now.refused}</span>
        ) : rights.latestStartOn === undefined ? (
          <span className="card-title">{now.noDate}</span>
        ) : (
          <>
            <span className="near-day">{times.dayInFull(rights.latestStartOn)}</span>
            <span>{now.dateIn(times.daysUntil(rights.latestStartOn))}</span>
          </>
        )}
        <dl className="near-shape">
          <dt>{now.shape}</dt>
          <dd>{now.waiting(codes.bands[shape.waiting])}</dd>
          <dd>{shape.before === null ? now.notInLine : now.before(codes.bands[shape.before])}</dd>
        </dl>
        <p className="quiet">{now.shapeMore(times.day(shape.onDay))}</p>
      </div>
    </Section>
  )
}

/** The last that was seen of each circumstance, by whomever, as far as it is shared with those near. */
function Seen({ seen }: { readonly seen: NearPersonAnswer["seen"] }) {
  const { capital, codes, near } = useWords()
  const times = useTimes()
  const factWords = useFactWords()
  const latest = new Map(
    seen.toSorted((one, other) => Date.parse(one.observedAt) - Date.parse(other.observedAt)).map((fact) => [fact.circumstance, fact])
  )
  return (
    <Section title={near.now.seen}>
      {latest.size === 0 ? <p className="quiet">{near.now.noneSeen}</p> : null}
      <ul className="near-seen">
        {[...latest.values()].toReversed().map(({ circumstance, factId, observedAt, source, value }) => (
          <li key={factId}>
            <span>{factWords(circumstance, value)}</span>{" "}
            <span className="quiet">
              {capital(codes.sources[source])}, {times.instant(observedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
