import { useTimes } from "../../time/TimesContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import type { ProposalRow, Proposed } from "./rowsOf.ts"

/** What the proposal says of the rows that are shown. */
export type Kind = Proposed["tag"] | "all"

/** What stands, what the proposal adds and who is left, in figures; each shows those it counts. */
export function Sums(props: { readonly rows: ReadonlyArray<ProposalRow>; readonly kind: Kind; readonly onKind: (kind: Kind) => void }) {
  const { kind, onKind, rows } = props
  const { deskProposal: words } = useWords()
  const times = useTimes()
  const standing = rows.flatMap(({ offer }) => (offer === undefined ? [] : [offer.state]))
  const placed = rows.flatMap(({ proposed }) => (proposed.tag === "placed" ? [proposed.assignment] : []))
  const left = rows.filter(({ proposed }) => proposed.tag === "unplaced")
  const late = placed.filter(({ daysLate }) => daysLate > 0).length
  const overdue = left.filter(({ latestStartOn }) => latestStartOn !== null && times.daysUntil(latestStartOn) < 0).length
  const count = (state: string) => standing.filter((each) => each === state).length
  const sums: ReadonlyArray<readonly [Kind, string, string, string]> = [
    [
      "untouched",
      words.standing,
      words.standingSum(standing.length),
      words.standingParts(count("held"), count("offered"), count("accepted"))
    ],
    ["placed", words.proposed, words.proposedSum(placed.length), words.proposedParts(placed.length - late, late)],
    ["unplaced", words.left, words.leftSum(left.length), words.leftParts(overdue)]
  ]
  return (
    <ul className="sums">
      {sums.map(([each, title, sum, parts]) => (
        <li key={each}>
          <button type="button" aria-pressed={kind === each} onClick={() => onKind(kind === each ? "all" : each)}>
            <span className="quiet">{title}</span>
            <strong>{sum}</strong>
            <span className="quiet">{parts}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
