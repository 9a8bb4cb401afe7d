import type { ReassessmentAnswer } from "@samsyn/contract"
import { useState } from "react"
import type { ReferralAnswer, SideBySideAnswer } from "../../api/answers.ts"
import { reassessmentsQuery } from "../../api/deskPerson.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useSession } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import { AnswerReassessment } from "./AnswerReassessment.tsx"
import { AskReassessment } from "./AskReassessment.tsx"
import { saidIn } from "./saidIn.ts"
import { useFactValue } from "./useFactValue.ts"
import { useStillQuery } from "./useStillQuery.ts"

/** Whether the date is looked at again: asked for in one press where the near date is earlier, answered by an assessor beside what it rests on. */
export function Reassessment({ referral, sights }: { readonly referral: ReferralAnswer; readonly sights: SideBySideAnswer }) {
  const { deskPerson } = useWords()
  const words = deskPerson.reassessment
  const all = useStillQuery(reassessmentsQuery(referral.id))
  const [saved, setSaved] = useState<string>()
  return (
    <section className="card reassessment" aria-labelledby="reassessment-title">
      <h3 id="reassessment-title" className="section-title" tabIndex={-1}>
        {words.title}
      </h3>
      <p className="saved" role="status">
        {saved}
      </p>
      <Answered query={all} lines={2}>
        {(reassessments) => {
          const open = reassessments.find(({ isOpen }) => isOpen)
          const earlier = reassessments.filter(({ isOpen }) => !isOpen).toReversed()
          return (
            <>
              {open === undefined ? (
                <AskReassessment referral={referral} sights={sights} onSaved={() => setSaved(words.saved.asked)} />
              ) : (
                <OpenOne reassessment={open} referral={referral} sights={sights} onSaved={setSaved} />
              )}
              {earlier.length === 0 ? null : (
                <details>
                  <summary>{words.earlier(earlier.length)}</summary>
                  {earlier.map((one) => (
                    <Story key={one.id} reassessment={one} sights={sights} />
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

function OpenOne(props: {
  readonly reassessment: ReassessmentAnswer
  readonly referral: ReferralAnswer
  readonly sights: SideBySideAnswer
  readonly onSaved: (what: string) => void
}) {
  const { reassessment, sights } = props
  const { deskPerson } = useWords()
  const words = deskPerson.reassessment
  const times = useTimes()
  const { actor } = useSession()
  const isOverdue = times.daysUntil(reassessment.answerDueOn) < 0
  const due = times.dayInFull(reassessment.answerDueOn)
  return (
    <>
      <p className={isOverdue ? "late" : "due"}>
        <strong>{isOverdue ? words.overdue(due) : words.open(due)}</strong>
      </p>
      <Story reassessment={reassessment} sights={sights} />
      {actor.role === "assessor" ? <AnswerReassessment {...props} /> : <p className="quiet">{words.onlyAssessor}</p>}
    </>
  )
}

/** Who asked, why, on which facts, and how it was answered so far. */
function Story({ reassessment, sights }: { readonly reassessment: ReassessmentAnswer; readonly sights: SideBySideAnswer }) {
  const { deskPerson, and } = useWords()
  const words = deskPerson.reassessment
  const times = useTimes()
  const whoWords = useWhoWords()
  const factValue = useFactValue()
  const { answers, by, factIds, noteId, openedAt, reason } = reassessment
  const said = saidIn(sights)
  const facts = [...new Set(said.filter(({ id }) => factIds.includes(id)).map(factValue))]
  return (
    <div className="story">
      <p>
        {by === undefined ? null : words.asked(whoWords(by), times.instant(openedAt))}
        {noteId === undefined ? null : <span className="quiet"> · {words.byNote}</span>}
      </p>
      {reason === undefined ? null : <p className="note-text">{reason}</p>}
      {facts.length === 0 ? null : <p className="quiet">{words.restsOn(and(facts))}</p>}
      {answers.length === 0 ? null : (
        <ul className="answers">
          {answers.map((answer) => (
            <li key={`${answer.tag} ${answer.at}`}>
              <p>
                <strong>{words.answered[answer.tag](times.instant(answer.at))}</strong>{" "}
                <span className="quiet">{answer.by === undefined ? null : whoWords(answer.by)}</span>
              </p>
              {answer.reason === undefined ? null : <p className="note-text">{answer.reason}</p>}
              {answer.question === undefined ? null : <p className="note-text">{answer.question}</p>}
              {answer.to === undefined || answer.reply !== undefined || answer.dueOn === undefined ? null : (
                <p className="quiet">{words.waitsForReply(whoWords(answer.to), times.day(answer.dueOn))}</p>
              )}
              {answer.reply === undefined ? null : (
                <p className="note-text">
                  <span className="quiet">{words.reply(whoWords(answer.reply.by), times.instant(answer.reply.at))}: </span>
                  {answer.reply.text}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
