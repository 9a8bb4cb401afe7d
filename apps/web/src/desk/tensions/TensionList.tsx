import { Button } from "@navikt/ds-react"
import type { TensionAnswer } from "../../api/answers.ts"
import { choose, useChosen } from "../../layout/useChosen.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { HeldLine } from "../pile/HeldLine.tsx"
import { useHeld } from "../pile/useHeld.ts"
import { useMore } from "../pile/useMore.ts"

/** Those of whom the pile and those near them know different things, the most different first: how much, and what calls for an assessor. */
export function TensionList({ tensions }: { readonly tensions: ReadonlyArray<TensionAnswer> }) {
  const { deskPile } = useWords()
  const words = deskPile.tensions
  const held = useHeld(tensions, ({ referralId }) => referralId)
  const { rest, showMore, shown } = useMore(held.shown)
  return (
    <div className="pile-rows" {...held.within}>
      <div className="plain-scroll">
        <p className="quiet plain-note">{words.explain}</p>
        <ul className="plain-list">
          {shown.map((tension) => (
            <TensionItem key={tension.referralId} tension={tension} />
          ))}
        </ul>
        {rest === 0 ? null : (
          <Button size="small" variant="tertiary" onClick={showMore}>
            {deskPile.showMore(rest)}
          </Button>
        )}
      </div>
      <HeldLine waiting={held.waiting} onShow={held.release} />
    </div>
  )
}

function TensionItem({ tension }: { readonly tension: TensionAnswer }) {
  const { and, deskPile } = useWords()
  const words = deskPile.tensions
  const times = useTimes()
  const naming = useNaming()
  const chosen = useChosen()
  const { days, findings, position, referralId } = tension
  const individually = findings.flatMap((finding) => (finding.tag === "assessIndividually" ? [finding.fact.circumstance] : []))
  const guide = findings.find((finding) => finding.tag === "guideEarlier")
  return (
    <li data-chosen={referralId === chosen} data-tension={referralId}>
      <p className="plain-head">
        <button type="button" className="link-button" aria-current={referralId === chosen} onClick={() => choose(referralId)}>
          {referralId}
        </button>
        {days === 0 ? null : <span className="tension-days">{days === null ? words.onlyNear : words.days(days)}</span>}
        {position.pile === null || position.near === null || position.pile === position.near ? null : (
          <span className="tension-places">{words.places(position.pile, position.near)}</span>
        )}
      </p>
      {guide === undefined ? null : <p className="quiet">{words.guide(times.day(guide.guideOn), times.day(guide.decidedLatestStartOn))}</p>}
      {individually.length === 0 ? null : (
        <p className="quiet">{words.individually(and([...new Set(individually)].map(naming.circumstance)))}</p>
      )}
    </li>
  )
}
