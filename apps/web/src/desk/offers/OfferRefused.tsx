import { ArrowCirclepathIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import type { ProposalChangeAnswer, VacancyAnswer } from "@samsyn/contract"
import { useEffect, useRef } from "react"
import { Refused } from "../../api/client.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { usePlaceWords } from "../proposal/usePlaceWords.ts"
import { type Breach, BreachAnswer } from "./BreachAnswer.tsx"
import { Failure } from "./Failure.tsx"

/** Why a place was not given, and what leads on from there: one press where the proposal is another one, an assessor's reason where others would be wronged. */
export function OfferRefused(props: {
  readonly error: unknown
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly isPending: boolean
  readonly goOn: () => void
  readonly answer: (breach: Breach) => void
  readonly cancel: () => void
}) {
  const { error, goOn, isPending, vacancies } = props
  const { deskProposal } = useWords()
  if (!(error instanceof Refused)) return <Failure error={error} />
  switch (error.problem) {
    case "would-breach-date":
      return <BreachAnswer affected={error.affected} isPending={isPending} answer={props.answer} cancel={props.cancel} />
    case "outdated-proposal":
      return <Outdated changes={error.changes} vacancies={vacancies} isPending={isPending} goOn={goOn} />
    default:
      if (error.faults.some(({ code }) => code.startsWith("is-"))) {
        return (
          <p className="refusal" role="alert">
            {deskProposal.offer.cannotNow}
          </p>
        )
      }
      return <Failure error={error} said={deskProposal.give.cannot} />
  }
}

/** The proposal is another one by now: for whom, and one press to go on. */
function Outdated(props: {
  readonly changes: ReadonlyArray<ProposalChangeAnswer>
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly isPending: boolean
  readonly goOn: () => void
}) {
  const { changes, goOn, isPending, vacancies } = props
  const { deskProposal } = useWords()
  const words = deskProposal.outdated
  const placeWords = usePlaceWords(vacancies)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="outdated" role="alert">
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{words.more}</p>
      <ul>
        {changes.map(({ after, before, referralId, why }) => (
          <li key={referralId}>{words.change(referralId, placeWords(before), placeWords(after), words.why[why.tag])}</li>
        ))}
      </ul>
      <div className="actions">
        <Button ref={button} size="small" icon={<ArrowCirclepathIcon aria-hidden />} loading={isPending} onClick={goOn}>
          {words.goOn}
        </Button>
      </div>
    </div>
  )
}
