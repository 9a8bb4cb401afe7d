import { useQuery } from "@tanstack/react-query"
import type { ActNowAnswer, ReferralAnswer, SideBySideAnswer } from "../../api/answers.ts"
import { placeQuery } from "../../api/desk.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { Questions } from "./Questions.tsx"
import { SightDate } from "./SightDate.tsx"
import { TimeAxis } from "./TimeAxis.tsx"
import { useAxisItems } from "./useAxisItems.ts"
import { WhyDifferent } from "./WhyDifferent.tsx"

/** The same person from both sights: two dates and places, the days between them and why, and what to ask first. */
export function Sights(props: {
  readonly sights: SideBySideAnswer
  readonly referral: ReferralAnswer
  readonly windows: ReadonlyArray<ActNowAnswer>
}) {
  const { referral, sights, windows } = props
  const { sights: words } = useWords()
  const waiting = useQuery(placeQuery).data?.ranking.length ?? 0
  const { difference, disagreements = [], position } = sights
  const pileDate = sights.latestStartOn.pile
  const nearDate = sights.latestStartOn.near ?? null
  const differs = nearDate !== pileDate
  const pileSetBy = sights.decidedLatestStartOn === null ? "guide" : "decision"
  const onAxis = useAxisItems(sights, referral, windows)
  return (
    <section className="card sights" aria-labelledby="sights-title">
      <h3 id="sights-title" className="section-title">
        {words.title}
      </h3>
      <div className="sight-dates">
        <SightDate
          sight="pile"
          title={words.pile}
          more={words.pileMore}
          on={pileDate}
          setBy={pileSetBy}
          position={position?.pile ?? null}
          of={waiting}
        />
        <p className="sight-difference" data-differs={differs}>
          {differs ? (
            difference?.days == null ? (
              words.onlyNear
            ) : (
              <>
                <strong>{difference.days}</strong> {words.daysEarlier(difference.days)}
              </>
            )
          ) : (
            words.same
          )}
        </p>
        <SightDate
          sight="near"
          title={words.near}
          more={words.nearMore}
          on={nearDate}
          setBy={differs ? "guide" : pileSetBy}
          position={position?.near ?? null}
          of={waiting}
        />
      </div>
      {onAxis.length === 0 ? null : <TimeAxis items={onAxis} />}
      {difference?.because == null ? (
        <p className="quiet">{words.sameMore}</p>
      ) : (
        <WhyDifferent because={difference.because} facts={sights.facts} disagreements={disagreements} condition={referral.condition} />
      )}
      <Questions sights={sights} />
    </section>
  )
}
