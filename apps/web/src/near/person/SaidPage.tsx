import type { NearPersonAnswer, NoteAnswer, NoteOutcomeAnswer, RightsDecisionAnswer } from "@samsyn/contract"
import { useQuery } from "@tanstack/react-query"
import { nearDecisionsQuery, nearNotesQuery, nearPersonQuery, nearReassessmentsQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useFactWords } from "../useFactWords.ts"
import { useWho } from "../useWho.ts"
import { quietly } from "../quietly.ts"
import type { NearReferral } from "./NearReferral.ts"
import type { AnswerGiven } from "./openQuestionIn.ts"
import { Section } from "./Section.tsx"
import { WindowOutcome } from "./WindowOutcome.tsx"

/** What happened with what those near have said, the last first: whether it was looked at again, what was answered, and whether anyone talked with the person. */
export function SaidPage({ referral }: { readonly referral: NearReferral }) {
  const { near } = useWords()
  const notes = useQuery(nearNotesQuery(referral.referralId))
  const person = useQuery(nearPersonQuery(referral.referralId))
  const reassessments = useQuery(nearReassessmentsQuery(referral.referralId))
  const decisions = useQuery({ ...nearDecisionsQuery(referral.referralId), enabled: referral.isReadable })
  return (
    <Section title={near.said.title}>
      <Answered query={quietly(notes)}>
        {(all) => {
          const said: Said = { decisions: decisions.data ?? [], rights: person.data?.rights }
          const throughNotes = new Set(all.flatMap(({ windowId }) => windowId ?? []))
          const others = (person.data?.windows ?? []).filter(({ windowId }) => !throughNotes.has(windowId))
          const ofNotes = new Set(all.flatMap(({ reassessment }) => reassessment?.id ?? []))
          const byHand = (reassessments.data ?? []).filter(({ id }) => !ofNotes.has(id))
          return (
            <>
              {all.length === 0 && others.length === 0 && byHand.length === 0 ? <p className="quiet">{near.said.none}</p> : null}
              <ul className="cards">
                {all.toReversed().map((note) => (
                  <Note key={note.id} note={note} said={said} />
                ))}
                {byHand.map((reassessment) => (
                  <li key={reassessment.id} className="card">
                    <Outcome outcome={reassessment} said={said} />
                  </li>
                ))}
                {others.map(({ windowId }) => (
                  <li key={windowId} className="card">
                    <WindowOutcome windowId={windowId} />
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Answered>
    </Section>
  )
}

/** What is known of the dates that were decided: all of them where the person lets those near read them, else how it stands now. */
interface Said {
  readonly decisions: ReadonlyArray<RightsDecisionAnswer>
  readonly rights: NearPersonAnswer["rights"] | undefined
}

function Note({ note, said }: { readonly note: NoteAnswer; readonly said: Said }) {
  const { near } = useWords()
  const times = useTimes()
  const who = useWho()
  const factWords = useFactWords()
  return (
    <li className="card" data-note={note.id}>
      <span className="quiet">{near.said.by(who(note.by), times.instant(note.observedAt))}</span>
      <p className="near-words" dir="auto">
        {note.text}
      </p>
      {note.facts.length === 0 ? null : (
        <ul className="near-chips">
          {note.facts.map(({ circumstance, id, value }) => (
            <li key={id}>{factWords(circumstance, value)}</li>
          ))}
        </ul>
      )}
      {note.reassessment === undefined ? null : <Outcome outcome={note.reassessment} said={said} />}
      {note.windowId === undefined ? null : <WindowOutcome windowId={note.windowId} />}
      {note.reassessment === undefined && note.windowId === undefined ? <p className="near-outcome">{near.said.noStep}</p> : null}
    </li>
  )
}

function Outcome({
  outcome,
  said
}: {
  readonly outcome: Pick<NoteOutcomeAnswer, "answers" | "answerDueOn" | "isOpen">
  readonly said: Said
}) {
  const { near } = useWords()
  const times = useTimes()
  const { answerDueOn, answers, isOpen } = outcome
  const due = times.day(answerDueOn)
  return (
    <div className="near-outcome">
      {answers.map((answer) => (
        <Given key={`${answer.tag} ${answer.at}`} answer={answer} said={said} />
      ))}
      {isOpen ? <p>{times.daysUntil(answerDueOn) < 0 ? near.said.late(due) : near.said.looked(due)}</p> : null}
    </div>
  )
}

function Given({ answer, said }: { readonly answer: AnswerGiven; readonly said: Said }) {
  const { near } = useWords()
  const times = useTimes()
  const who = useWho()
  const when = times.instant(answer.at)
  switch (answer.tag) {
    case "kept":
      return <p>{near.said.kept(when)}</p>
    case "new-decision":
      return (
        <p>
          <strong>{near.said.newDecision(when)}.</strong> <DateChanged decisionId={answer.decisionId} said={said} />
        </p>
      )
    case "question":
      return (
        <div>
          <p>{near.said.asked(when)}</p>
          <p className="near-words" dir="auto">
            {answer.question}
          </p>
          {answer.reply === undefined ? null : (
            <p className="near-words near-reply" dir="auto">
              {answer.reply.text} <span className="quiet">{near.said.by(who(answer.reply.by), times.instant(answer.reply.at))}</span>
            </p>
          )}
        </div>
      )
  }
}

/** From which date to which, where both may be read; else the one that stands now. */
function DateChanged({ decisionId, said }: { readonly decisionId: string | undefined; readonly said: Said }) {
  const { near } = useWords()
  const times = useTimes()
  const index = said.decisions.findIndex(({ id }) => id === decisionId)
  const to = said.decisions[index]?.rights.latestStartOn
  const from = said.decisions[index - 1]?.rights.latestStartOn
  if (from !== undefined && to !== undefined) return near.said.dateChanged(times.day(from), times.day(to))
  const now = to ?? said.rights?.latestStartOn
  return now === undefined ? null : near.said.dateNow(times.day(now))
}
