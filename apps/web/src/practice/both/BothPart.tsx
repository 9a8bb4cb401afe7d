import { useMemo } from "react"
import { useFactValue } from "../../desk/person/useFactValue.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { ruleWords } from "../../words/ruleWords.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { type Draw, vacancies } from "../draw/drawOf.ts"
import type { PileAnswer } from "../pile/PilePart.tsx"
import { usePracticeWords } from "../usePracticeWords.ts"
import { useWhen } from "../useWhen.ts"
import { AffectedLines } from "../week/AffectedLines.tsx"
import { callAt } from "../week/knownOf.ts"
import { none } from "../week/none.ts"
import { useEventWords } from "../week/useEventWords.ts"
import type { WeekAnswer } from "../week/WeekPart.tsx"
import { type Both, bothOf } from "./bothOf.ts"

/** Both sides beside each other: what each could not see, the one person from both, and what to talk about. */
export function BothPart({ draw, pile, week }: { readonly draw: Draw; readonly pile: PileAnswer; readonly week: WeekAnswer }) {
  const words = usePracticeWords().both
  const isReady = pile.isDone && week.isDone
  return (
    <section className="practice-both" aria-labelledby="practice-both">
      <h2 id="practice-both">{words.title}</h2>
      {isReady ? <BothAnswered draw={draw} pile={pile} week={week} /> : <p className="quiet">{words.waiting}</p>}
    </section>
  )
}

function BothAnswered({ draw, pile, week }: { readonly draw: Draw; readonly pile: PileAnswer; readonly week: WeekAnswer }) {
  const { day, place } = week
  const words = usePracticeWords().both
  const both = useMemo(() => bothOf(draw, day === undefined || day === none ? null : callAt(day)), [draw, day])
  return (
    <>
      <p>{words.same(draw.inPile)}</p>
      <div className="practice-columns">
        <TherapistSide both={both} />
        <CoordinatorSide both={both} draw={draw} />
      </div>
      <TwoDates both={both} draw={draw} />
      <div className="practice-columns">
        <Chosen both={both} first={pile.order[0] as string} day={day ?? none} place={place ?? none} />
        <section className="practice-card">
          <h3>{words.talk}</h3>
          <ul className="practice-list">
            <li>{words.questions.ask}</li>
            <li>{words.questions.earlier}</li>
            <li>{words.questions.show}</li>
          </ul>
        </section>
      </div>
    </>
  )
}

/** What is only seen from the pile: those before, the proposal, and what a place would cost whom. */
function TherapistSide({ both }: { readonly both: Both }) {
  const practice = usePracticeWords()
  const words = practice.both
  const times = useTimes()
  const unit = useUnitOf()
  const { before, placed, soonest } = both
  const { cost } = soonest
  return (
    <section className="practice-card" data-sight="pile">
      <h3>{words.therapist}</h3>
      <p>{words.before(before.length)}</p>
      <ul className="practice-list">
        {before.map(({ latestStartOn, referralId }) => (
          <li key={referralId}>{words.beforeOne(referralId, times.day(latestStartOn as string))}</li>
        ))}
      </ul>
      <p>{placed === undefined ? words.notPlaced : words.placed(unit(placed.vacancyId), times.day(placed.startsOn))}</p>
      {cost.tag === "displaced" ? (
        <>
          <p>
            {cost.affected.length === 0
              ? words.soonestFree(unit(soonest.vacancyId), times.day(cost.startsOn))
              : words.soonest(unit(soonest.vacancyId), times.day(cost.startsOn))}
          </p>
          {cost.affected.length === 0 ? null : <AffectedLines affected={cost.affected} />}
        </>
      ) : null}
    </section>
  )
}

/** What is only seen near the person: what never came to the pile, and what came late. */
function CoordinatorSide({ both, draw }: { readonly both: Both; readonly draw: Draw }) {
  const words = usePracticeWords().both
  const textOf = useEventWords(draw.week)
  const { between } = useWhen()
  return (
    <section className="practice-card" data-sight="near">
      <h3>{words.coordinator}</h3>
      <p>{words.lateHeard}</p>
      <ul className="practice-list">
        {both.lateHeard.map(({ at, heardAt, key }) => (
          <li key={key}>{words.lateOne(textOf(key), between(at, heardAt))}</li>
        ))}
      </ul>
      <p>{words.unheard}</p>
      <ul className="practice-list">
        {both.unheard.map(({ key }) => (
          <li key={key}>{textOf(key)}</li>
        ))}
      </ul>
    </section>
  )
}

/** The one person by both sights: two dates, the days between them, and the fact and rule that make them. */
function TwoDates({ both, draw }: { readonly both: Both; readonly draw: Draw }) {
  const practice = usePracticeWords()
  const words = practice.both
  const texts = useWords()
  const naming = useNaming()
  const pack = usePack()
  const times = useTimes()
  const factValue = useFactValue()
  const { sights, waiting } = both
  const { difference, latestStartOn, position } = sights
  const because = difference?.because
  const rule = because == null ? undefined : ruleWords({ pack, words: texts, naming }, draw.storyOf(draw.inPile).condition, because.rule)
  return (
    <section className="practice-dates" aria-labelledby="practice-dates">
      <h3 id="practice-dates">{words.dates}</h3>
      <div>
        <p className="practice-date" data-sight="pile">
          {words.pileDate} <strong>{times.dayInFull(latestStartOn.pile as string)}</strong>
          <span className="quiet">{words.position(position?.pile as number, waiting)}</span>
        </p>
        <p className="practice-apart">{words.apart(difference?.days as number)}</p>
        <p className="practice-date" data-sight="near">
          {words.nearDate} <strong>{times.dayInFull(latestStartOn.near as string)}</strong>
          <span className="quiet">{words.nearPosition(position?.near as number, waiting)}</span>
        </p>
      </div>
      {because == null ? null : (
        <p>
          {because.because.map((fact) => factValue(fact)).join(" · ")}. {rule}. {words.stands}
        </p>
      )}
    </section>
  )
}

/** What the two chose, as they chose it. */
function Chosen(props: { readonly both: Both; readonly first: string; readonly day: string; readonly place: string }) {
  const { both, day, first, place } = props
  const words = usePracticeWords().both
  const { weekday } = useWhen()
  const unit = useUnitOf()
  return (
    <section className="practice-card">
      <h3>{words.yours}</h3>
      <ul className="practice-list">
        <li>{words.first(first, both.first)}</li>
        <li>{day === none ? words.callNone : words.call(weekday(day))}</li>
        <li>{place === none ? words.keepNone : words.keep(unit(place))}</li>
      </ul>
    </section>
  )
}

/** The name of the unit of a vacancy. */
function useUnitOf(): (vacancyId: string) => string {
  const { units } = usePracticeWords()
  return (vacancyId) => units[(vacancies.find(({ id }) => id === vacancyId)?.unitId ?? "alder") as keyof typeof units]
}
