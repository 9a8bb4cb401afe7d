import type { Sight } from "../facts/sight.ts"
import type { ConditionException } from "../rules/RulePack.ts"
import type { Rules } from "../rules/Rules.ts"
import { ageBoundsOf, circumstancesOf, evaluate, type Ground, numberBoundsOf } from "../rules/when.ts"
import type { Referral } from "../snapshot/Snapshot.ts"
import { formatCivilDate } from "../time/civilDate.ts"
import { groundOf } from "./candidates.ts"
import { type DayDates, never } from "./dayDates.ts"

/** A question that someone could ask the person: about a circumstance, or about the age on the seniority date. */
export type Question = { readonly tag: "circumstance"; readonly circumstance: string } | { readonly tag: "age" }

/** The one question whose answer could move the date most, and the date that the answer could give. */
export interface AskFirst {
  readonly question: Question
  readonly couldBeOn: string
}

/** A rule that would give an earlier date, if what is unknown turned out so. */
interface Open {
  readonly day: number
  readonly when: ConditionException["when"]
}

interface Asked {
  readonly question: Question
  /** The earliest date that an answer to this question alone gives. */
  readonly alone: number
  /** The earliest date of a rule that waits for this answer, among others; never later than `alone`. */
  readonly together: number
}

/**
 * The one question whose answer could move the date most: first by the date its answer alone could give, then by the date it
 * could give together with other answers; ties by the order of the pack, the age last. Null when no answer could make the date earlier.
 */
export function askFirst(rules: Rules, referral: Referral, sight: Sight, dates: DayDates): AskFirst | null {
  const open = dates.candidates.flatMap(({ day, isCertain, rule }): ReadonlyArray<Open> => {
    return rule.tag === "exception" && !isCertain && day < dates.latestStart ? [{ day, when: rule.exception.when }] : []
  })
  const ground = groundOf(referral, sight)
  const first = openQuestions(rules, open, ground)
    .map((question): Asked => {
      const alone = answersTo(question, open, ground).map((answered) => earliest(open.filter(({ when }) => evaluate(when, answered))))
      return { question, alone: Math.min(...alone), together: earliest(open.filter(({ when }) => waitsFor(when, question, ground))) }
    })
    .reduce((best: Asked | undefined, asked) => (best === undefined || comesBefore(asked, best) ? asked : best), undefined)
  return first === undefined ? null : { question: first.question, couldBeOn: formatCivilDate(first.together) }
}

function earliest(open: ReadonlyArray<Open>): number {
  return open.reduce((least, { day }) => Math.min(least, day), never)
}

function comesBefore(one: Asked, other: Asked): boolean {
  return one.alone < other.alone || (one.alone === other.alone && one.together < other.together)
}

/** What the open rules speak of and no one knows, in the order of the pack, the age last. */
function openQuestions(rules: Rules, open: ReadonlyArray<Open>, ground: Ground): ReadonlyArray<Question> {
  const questions: ReadonlyArray<Question> = [
    ...rules.pack.circumstances.map(({ code }): Question => ({ tag: "circumstance", circumstance: code })),
    { tag: "age" }
  ]
  return questions.filter((question) => open.some(({ when }) => waitsFor(when, question, ground)))
}

/** Whether a condition speaks of something that the answer to a question would settle. */
function waitsFor(when: ConditionException["when"], question: Question, ground: Ground): boolean {
  if (question.tag === "age") return openAgeBounds(when, ground).length > 0
  return !ground.sight.has(question.circumstance) && circumstancesOf(when).includes(question.circumstance)
}

function openAgeBounds(when: ConditionException["when"], ground: Ground): ReadonlyArray<number> {
  return ageBoundsOf(when).filter((bound) => evaluate({ ageUnder: bound }, ground) === undefined)
}

/** The ground as it would be after each answer that could make a difference. */
function answersTo(question: Question, open: ReadonlyArray<Open>, ground: Ground): ReadonlyArray<Ground> {
  if (question.tag === "age") {
    const ages = open.flatMap(({ when }) => openAgeBounds(when, ground)).flatMap((bound) => [bound - 1, bound])
    return ages.map((age) => ({ ...ground, age: { youngest: age, oldest: age } }))
  }
  const { circumstance } = question
  const numbers = open.flatMap(({ when }) => numberBoundsOf(when, circumstance)).flatMap((bound) => [bound, bound + 1])
  const values: ReadonlyArray<boolean | number> = numbers.length === 0 ? [true, false] : numbers
  return values.map((value) => ({ ...ground, sight: new Map([...ground.sight, [circumstance, { value }]]) }))
}
