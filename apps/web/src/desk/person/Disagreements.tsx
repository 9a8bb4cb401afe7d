import { Button, Select } from "@navikt/ds-react"
import type { DisagreementAnswer } from "@samsyn/contract"
import { type FormEvent, useState } from "react"
import type { SideBySideAnswer } from "../../api/answers.ts"
import { disagreementsQuery, reassessmentsQuery, useSettle } from "../../api/deskPerson.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useObserver } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import { wordFor } from "../offers/wordFor.ts"
import { RaiseDisagreement } from "./RaiseDisagreement.tsx"
import { useStillQuery } from "./useStillQuery.ts"

/** What the two sides could not settle: with whom it is, by when, and how it ended. The person does not see it on their page. */
export function Disagreements({ referralId, sights }: { readonly referralId: string; readonly sights: SideBySideAnswer }) {
  const { deskPerson } = useWords()
  const words = deskPerson.disagreement
  const all = useStillQuery(disagreementsQuery(referralId))
  const reassessments = useStillQuery(reassessmentsQuery(referralId)).data
  const [saved, setSaved] = useState<string>()
  const isAnswerDue = reassessments?.some(({ isOpen }) => isOpen) ?? false
  return (
    <section className="card" aria-labelledby="disagreements-title">
      <h3 id="disagreements-title" className="section-title">
        {words.title}
      </h3>
      <p className="quiet">{words.unseen}</p>
      <p className="saved" role="status">
        {saved}
      </p>
      <Answered query={all} lines={2}>
        {(disagreements) => (
          <>
            {disagreements.length === 0 ? <p className="quiet">{words.none}</p> : null}
            <ul className="answers">
              {disagreements.toReversed().map((one) => (
                <Item key={one.id} disagreement={one} onSettled={() => setSaved(words.savedSettled)} />
              ))}
            </ul>
            {disagreements.some(({ settled }) => settled === undefined) ? null : isAnswerDue ? (
              <p className="quiet">{words.needsAnswer}</p>
            ) : (
              <RaiseDisagreement
                referralId={referralId}
                sights={sights}
                reassessmentId={reassessments?.at(-1)?.id}
                onSaved={() => setSaved(words.saved)}
              />
            )}
          </>
        )}
      </Answered>
    </section>
  )
}

function Item({ disagreement, onSettled }: { readonly disagreement: DisagreementAnswer; readonly onSettled: () => void }) {
  const { deskPerson, and, capital } = useWords()
  const words = deskPerson.disagreement
  const times = useTimes()
  const naming = useNaming()
  const whoWords = useWhoWords()
  const { circumstances, dueOn, forum, owner, settled } = disagreement
  return (
    <li>
      <p>
        <strong>{capital(and(circumstances.map(naming.circumstance)))}</strong>
      </p>
      <p>{words.at(naming.forum(forum), whoWords(owner), times.day(dueOn))}</p>
      {settled === undefined ? (
        <>
          {times.daysUntil(dueOn) < 0 ? <p className="late">{words.overdue(times.day(dueOn))}</p> : null}
          <Settle disagreement={disagreement} onSettled={onSettled} />
        </>
      ) : (
        <p className="quiet">{words.settled(wordFor(deskPerson.settlings, settled.outcome), times.instant(settled.at))}</p>
      )}
    </li>
  )
}

const outcomes = ["kept", "new-decision", "withdrawn", "appealed"] as const

function Settle({ disagreement, onSettled }: { readonly disagreement: DisagreementAnswer; readonly onSettled: () => void }) {
  const { deskPerson, capital } = useWords()
  const words = deskPerson.disagreement
  const by = useObserver()
  const settle = useSettle(disagreement.id)
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>("kept")
  const save = (event: FormEvent) => {
    event.preventDefault()
    settle.mutateAsync({ by, outcome }).then(onSettled, () => undefined)
  }
  return (
    <form className="inline-form" onSubmit={save}>
      <Select
        size="small"
        label={words.outcome}
        value={outcome}
        onChange={(event) => setOutcome(outcomes.find((each) => each === event.target.value) ?? "kept")}
      >
        {outcomes.map((each) => (
          <option key={each} value={each}>
            {capital(deskPerson.settlings[each])}
          </option>
        ))}
      </Select>
      <Button size="small" type="submit" variant="secondary" loading={settle.isPending}>
        {words.settle}
      </Button>
      <Failure error={settle.error} said={{ "not-decided": words.notDecided }} />
    </form>
  )
}
