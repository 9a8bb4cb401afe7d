import { ArrowCirclepathIcon, PrinterSmallIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import type { OfferAnswer, VacancyAnswer } from "@samsyn/contract"
import { useEffect, useRef, useState } from "react"
import type { PlaceQueueAnswer, ProposalAnswer } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { useHasJustWritten } from "../person/StillContext.tsx"
import { Verified } from "../person/Verified.tsx"
import { PairPanel } from "./PairPanel.tsx"
import { type Moved, rowsOf } from "./rowsOf.ts"
import { ProposalTable } from "./ProposalTable.tsx"
import { type Kind, Sums } from "./Sums.tsx"
import type { Pair } from "./usePair.ts"
import { usePlaceWords } from "./usePlaceWords.ts"
import { useShownProposal } from "./useShownProposal.ts"

/** The proposal beside what stands, and the one person whom a place is given. What others change is told, and shown when one asks for it. */
export function ProposalPage(props: {
  readonly newest: ProposalAnswer
  readonly place: PlaceQueueAnswer
  readonly offers: ReadonlyArray<OfferAnswer>
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly pair: Pair | undefined
}) {
  const { newest, offers, pair, place, vacancies } = props
  const { deskProposal: words } = useWords()
  const proposal = useShownProposal(newest)
  const { news, showNewest, shown } = proposal
  const isOwn = useHasJustWritten()
  const [kind, setKind] = useState<Kind>("all")
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    // What one has just done oneself is no news.
    if (isOwn && news !== undefined) showNewest()
  }, [isOwn, news, showNewest])
  const rows = rowsOf(shown.matching, place.ranking, offers)
  const seen = rows.filter(({ proposed }) => kind === "all" || proposed.tag === kind)
  return (
    <main className="proposal-page">
      <section className="proposal-list" id="proposal-list" aria-labelledby="proposal-page-title" ref={list}>
        <div className="proposal-title">
          <h2 id="proposal-page-title">{words.title}</h2>
          <Button size="small" variant="tertiary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
            {words.print}
          </Button>
        </div>
        <p className="quiet">{words.intro}</p>
        <Sums rows={rows} kind={kind} onKind={setKind} />
        <Verified violations={shown.violations.length} />
        <div className="proposal-news" role="status">
          {news === undefined || isOwn ? null : <News news={news} showNewest={showNewest} vacancies={vacancies} />}
        </div>
        <ProposalTable rows={seen} matching={shown.matching} vacancies={vacancies} chosen={pair?.referralId} />
      </section>
      <PairPanel pair={pair} proposal={proposal} rows={rows} offers={offers} vacancies={vacancies} />
    </main>
  )
}

/** For whom something is new, told before it is shown. */
function News(props: {
  readonly news: ReadonlyArray<Moved>
  readonly showNewest: () => void
  readonly vacancies: ReadonlyArray<VacancyAnswer>
}) {
  const { news, showNewest, vacancies } = props
  const { deskProposal: words } = useWords()
  const placeWords = usePlaceWords(vacancies)
  return (
    <div className="news-told">
      <p>
        <strong>{news.length === 0 ? words.changedNobody : words.changed(news.length)}</strong>
      </p>
      <ul>
        {news.slice(0, 5).map(({ after, before, referralId }) => (
          <li key={referralId}>{words.moved(referralId, placeWords(before), placeWords(after))}</li>
        ))}
      </ul>
      <Button size="small" icon={<ArrowCirclepathIcon aria-hidden />} onClick={showNewest}>
        {words.showNew}
      </Button>
    </div>
  )
}
