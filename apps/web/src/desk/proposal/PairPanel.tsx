import { ArrowLeftIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import type { OfferAnswer, VacancyAnswer } from "@samsyn/contract"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { referralQuery } from "../../api/desk.ts"
import { go } from "../../layout/address.ts"
import { Answered } from "../../layout/Answered.tsx"
import { Mark } from "../../layout/Mark.tsx"
import { useMediaQuery } from "../../layout/useMediaQuery.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { isStanding, offerToShow } from "../offers/standing.ts"
import { OfferPanel } from "../offers/OfferPanel.tsx"
import { useCertificateWords } from "../person/useCertificateWords.ts"
import { GivePlace } from "./GivePlace.tsx"
import type { ProposalRow } from "./rowsOf.ts"
import { choosePair, type Pair } from "./usePair.ts"
import type { ShownProposal } from "./useShownProposal.ts"

interface Shown {
  readonly proposal: ShownProposal
  readonly rows: ReadonlyArray<ProposalRow>
  readonly offers: ReadonlyArray<OfferAnswer>
  readonly vacancies: ReadonlyArray<VacancyAnswer>
}

/** The one whom a place is given, or whose offer is brought on. */
export function PairPanel({ pair, ...shown }: Shown & { readonly pair: Pair | undefined }) {
  const { deskProposal: words } = useWords()
  if (pair === undefined) {
    return (
      <section className="pair-panel welcome" aria-labelledby="pair-title">
        <Mark />
        <h2 id="pair-title">{words.choose}</h2>
        <p>{words.chooseMore}</p>
      </section>
    )
  }
  return <Chosen key={pair.referralId} pair={pair} {...shown} />
}

function Chosen({ offers, pair, proposal, rows, vacancies }: Shown & { readonly pair: Pair }) {
  const { deskProposal: words, pile } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const referral = useQuery(referralQuery(pair.referralId))
  const [saved, setSaved] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const isAlone = useMediaQuery("(max-width: 67.99rem)")
  useEffect(() => {
    // Where the panel takes the place of the list, the focus and the sight move to it.
    if (!isAlone) return
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [isAlone])
  const row = rows.find(({ referralId }) => referralId === pair.referralId)
  const offer = offerToShow(offers, pair.referralId, times.now)
  const certificateWords = useCertificateWords(proposal.shown.matching, referral.data ?? { id: pair.referralId })
  const certificate =
    row?.proposed.tag === "unplaced"
      ? row.proposed.certificate
      : row?.proposed.tag === "placed"
        ? row.proposed.assignment.certificate
        : undefined
  const latest = row?.latestStartOn ?? null
  const done = (what: string) => {
    setSaved(what)
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <section className="pair-panel" aria-labelledby="pair-title">
      <Button className="back" size="small" variant="tertiary" icon={<ArrowLeftIcon aria-hidden />} onClick={() => leave(pair)}>
        {words.back}
      </Button>
      <header className="card">
        <div className="person-name">
          <h2 id="pair-title" ref={heading} tabIndex={-1}>
            {pair.referralId}
          </h2>
          <a
            href={`/desk#/${encodeURIComponent(pair.referralId)}`}
            onClick={(event) => {
              event.preventDefault()
              go(`/desk#/${encodeURIComponent(pair.referralId)}`)
            }}
          >
            {words.toPerson}
          </a>
        </div>
        <p>
          {[
            ...(referral.data === undefined ? [] : [naming.condition(referral.data.condition)]),
            ...(row?.position === undefined ? [] : [`${words.number} ${row.position}`]),
            ...(latest === null ? [] : [`${pile.latestStart} ${times.day(latest)}, ${pile.dueIn(times.daysUntil(latest))}`])
          ].join(" · ")}
        </p>
        {certificate === undefined ? null : (
          <p>
            <strong>{words.why}:</strong> {certificateWords(certificate)}
          </p>
        )}
      </header>
      <p className="saved" role="status">
        {saved}
      </p>
      {offer === undefined ? null : (
        <OfferPanel
          key={offer.id}
          offer={offer}
          vacancies={vacancies}
          proposal={proposal}
          isRanked={row?.position !== undefined}
          onSaved={done}
        />
      )}
      {offer !== undefined && isStanding(offer) ? null : (
        <Answered query={referral} lines={4}>
          {(known) => <GivePlace referral={known} pair={pair} row={row} vacancies={vacancies} proposal={proposal} onSaved={done} />}
        </Answered>
      )}
    </section>
  )
}

/** Back to the list, and to the row one came from. */
function leave({ referralId }: Pair): void {
  choosePair(undefined)
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`tr[data-referral="${CSS.escape(referralId)}"] [data-row-button]`)?.focus()
    )
  )
}
