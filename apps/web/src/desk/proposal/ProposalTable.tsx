import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { Button, Tag } from "@navikt/ds-react"
import type { VacancyAnswer } from "@samsyn/contract"
import { type KeyboardEvent, useState } from "react"
import type { ProposalAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useCertificateWords } from "../person/useCertificateWords.ts"
import type { ProposalRow } from "./rowsOf.ts"
import { choosePair } from "./usePair.ts"
import { usePlaceWords } from "./usePlaceWords.ts"

/** How many rows are drawn at first, and by how many more each time. */
const atOnce = 150

/** Everyone before and after, in the order of the pile: what they have now, and what the proposal would give them or why it gives nothing. */
export function ProposalTable(props: {
  readonly rows: ReadonlyArray<ProposalRow>
  readonly matching: ProposalAnswer["matching"]
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly chosen: string | undefined
}) {
  const { chosen, matching, rows, vacancies } = props
  const { deskProposal: words } = useWords()
  const [drawn, setDrawn] = useState(atOnce)
  const left = rows.length - drawn
  return (
    <>
      <table className="proposal-table" onKeyDown={moveAmongRows}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.referral}</th>
            <th scope="col">{words.latest}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.byProposal}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((row) => (
            <Row key={row.referralId} row={row} matching={matching} vacancies={vacancies} isChosen={row.referralId === chosen} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="quiet">{words.none}</p> : null}
      {left > 0 ? (
        <Button size="small" variant="tertiary" onClick={() => setDrawn(drawn + atOnce)}>
          {words.more(Math.min(left, atOnce))}
        </Button>
      ) : null}
    </>
  )
}

function Row(props: {
  readonly row: ProposalRow
  readonly matching: ProposalAnswer["matching"]
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly isChosen: boolean
}) {
  const { isChosen, matching, row, vacancies } = props
  const { deskProposal: words } = useWords()
  const placeWords = usePlaceWords(vacancies)
  const { offer, position, proposed, referralId } = row
  return (
    <tr data-referral={referralId} data-chosen={isChosen} data-proposed={proposed.tag}>
      <td className="row-number">{position}</td>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          data-row-button
          aria-current={isChosen}
          onClick={() => choosePair({ referralId, ...(proposed.tag === "placed" ? { vacancyId: proposed.assignment.vacancyId } : {}) })}
        >
          {referralId}
        </button>
      </th>
      <td>
        <Latest on={row.latestStartOn} />
      </td>
      <td>
        {offer === undefined ? (
          <span className="quiet">{words.noPlace}</span>
        ) : (
          <>
            <Tag size="xsmall" variant="moderate" data-color="neutral">
              {words.states[offer.state]}
            </Tag>{" "}
            {placeWords(offer)}
          </>
        )}
      </td>
      <td>
        <ProposedCell row={row} matching={matching} vacancies={vacancies} />
      </td>
    </tr>
  )
}

/** A latest start, with the days left; past it with an icon too. */
function Latest({ on }: { readonly on: string | null }) {
  const { pile } = useWords()
  const times = useTimes()
  if (on === null) return <span className="quiet">{pile.noDate}</span>
  const left = times.daysUntil(on)
  return (
    <>
      <time dateTime={on}>{times.day(on)}</time>
      <span className={left < 0 ? "late" : "quiet"}>
        {left < 0 ? <ExclamationmarkTriangleFillIcon aria-hidden /> : null}
        {pile.dueIn(left)}
      </span>
    </>
  )
}

function ProposedCell({
  matching,
  row,
  vacancies
}: {
  readonly row: ProposalRow
  readonly matching: ProposalAnswer["matching"]
  readonly vacancies: ReadonlyArray<VacancyAnswer>
}) {
  const { deskProposal: words } = useWords()
  const placeWords = usePlaceWords(vacancies)
  const certificateWords = useCertificateWords(matching, { id: row.referralId })
  const times = useTimes()
  const { proposed } = row
  switch (proposed.tag) {
    case "untouched":
      return <span className="quiet">{words.unchanged}</span>
    case "unplaced":
      return (
        <>
          <span className="without">{words.noPlace}</span>
          <p className="why-not">{certificateWords(proposed.certificate)}</p>
        </>
      )
    case "placed": {
      const { assignment } = proposed
      const ringFirst = matching.vacancies.some(({ ringFirst: is, vacancyId }) => is && vacancyId === assignment.vacancyId)
      return (
        <>
          <strong>{placeWords(assignment)}</strong>{" "}
          {assignment.daysLate > 0 ? (
            <span className="late">
              <ExclamationmarkTriangleFillIcon aria-hidden />
              {words.late(assignment.daysLate)}
            </span>
          ) : (
            <span className="quiet">{row.latestStartOn !== null && times.daysUntil(row.latestStartOn) >= 0 ? words.inTime : null}</span>
          )}
          {ringFirst ? <span className="ring-first"> · {words.ringFirst}</span> : null}
          {assignment.certificate === undefined ? null : <p className="why-not">{certificateWords(assignment.certificate)}</p>}
        </>
      )
    }
  }
}

/** Arrows move among the rows. */
function moveAmongRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.matches("[data-row-button]")) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-button]")]
  event.preventDefault()
  buttons[buttons.indexOf(event.target) + step]?.focus()
}
