import { useMemo } from "react"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming, usePack } from "../../words/NamingContext.tsx"
import { ruleWords } from "../../words/ruleWords.ts"
import { useWords } from "../../words/WordsContext.tsx"
import type { Draw } from "../draw/drawOf.ts"
import { useFocusOnce } from "../useFocusOnce.ts"
import { usePracticeWords } from "../usePracticeWords.ts"
import { type BeforeNext, type LawRow, lawOf } from "./lawOf.ts"
import type { Reason } from "./reasons.ts"

/** The order that the decided dates give, beside the one made by hand: where they differ, and why, in days and facts. */
export function LawsOrder(props: { readonly draw: Draw; readonly order: ReadonlyArray<string>; readonly reason: Reason }) {
  const { draw, order, reason } = props
  const words = usePracticeWords().pile
  const times = useTimes()
  const rows = useMemo(() => lawOf(draw, order), [draw, order])
  const heading = useFocusOnce()
  const first = order[0] as string
  const longest = draw.letters.toSorted((one, other) => (draw.storyOf(one).waitsFrom < draw.storyOf(other).waitsFrom ? -1 : 1))[0] as string
  return (
    <>
      <div className="practice-answer">
        <p>
          <strong>{words.yourFirst(first, words.reasons[reason])}</strong>
        </p>
        <p>{reason === "longest" ? words.answers.longest(longest, times.day(draw.storyOf(longest).waitsFrom)) : words.answers[reason]}</p>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        {words.law}
      </h3>
      <p className="quiet">{words.lawMore}</p>
      {rows.every(({ own, position }) => own === position) ? <p>{words.same}</p> : null}
      <ol className="practice-law">
        {rows.map((row) => (
          <LawItem key={row.letter} draw={draw} row={row} />
        ))}
      </ol>
    </>
  )
}

function LawItem({ draw, row }: { readonly draw: Draw; readonly row: LawRow }) {
  const practice = usePracticeWords()
  const texts = useWords()
  const naming = useNaming()
  const pack = usePack()
  const times = useTimes()
  const { condition } = draw.storyOf(row.letter)
  const words = practice.pile
  return (
    <li data-letter={row.letter}>
      <span className="practice-position">{row.position}</span>
      <div className="practice-person">
        <p>
          <strong>{practice.person(row.letter)}</strong> {words.latest(times.day(row.latestStartOn))}{" "}
          <span className="quiet">({texts.pile.dueIn(times.daysUntil(row.latestStartOn))})</span>{" "}
          <span className="practice-own" data-differs={row.own !== row.position}>
            {words.yours(row.own)}
          </span>
        </p>
        <p className="quiet">
          {row.rule === null
            ? `${naming.condition(condition)}. ${words.assessor}`
            : `${ruleWords({ pack, words: texts, naming }, condition, row.rule)}.`}
        </p>
        {row.movesNothing.map((circumstance) => (
          <p key={circumstance}>{words.movesNothing(naming.circumstance(circumstance))}</p>
        ))}
        {row.before === null ? null : <BeforeLine letter={row.letter} before={row.before} />}
      </div>
    </li>
  )
}

function BeforeLine({ before, letter }: { readonly letter: string; readonly before: BeforeNext }) {
  const words = usePracticeWords().pile
  const { days, isOtherWay, key, next } = before
  return (
    <p className="practice-before" data-other-way={isOtherWay}>
      {key === "lot"
        ? words.lot(letter, next)
        : key === "seniority"
          ? words.seniority(letter, next, days)
          : words.earlier(letter, next, days)}{" "}
      {isOtherWay ? <strong>{words.otherWay}</strong> : null}
    </p>
  )
}
