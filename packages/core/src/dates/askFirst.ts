import type { Sight } from "../facts/sight.ts"
import type { ConditionException } from "../rules/RulePack.ts"
import type { Rules } from "../rules/Rules.ts"
import { ageBoundsOf, circumstancesOf, evaluate, type Ground, numberBoundsOf } from "../rules/when.ts"
import type { Referral } from "../snapshot/Snapshot.ts"
import { civilDay, formatCivilDate } from "../time/civilDate.ts"
import { addToDay, type Holidays } from "../time/duration.ts"
import { groundOf } from "./candidates.ts"
import { type DayDates, never } from "./dayDates.ts"

/** A question that someone could ask the person: about a circumstance, or about the age on the seniority date. */
export type Question = { readonly tag: "circumstance"; readonly circumstance: string } | { readonly tag: "age" }

/** The one question whose answer could move the date most, and the date that the answer could give. */
export interface AskFirst {
  readonly question: Question
  readonly couldBeOn: string
}

interface Asked {
  readonly question: Question
  /** The earliest date that an answer to this question alone gives. */
  readonly alone: number
  /** The earliest date of a rule that waits for this answer, among others. */
  readonly together: number
}

/**
 * The one question whose answer could move the date most: first by the date its answer alone could give, then by the date it
 * could give together with other answers; ties by the order of the pack, the age last. Null when no answer could make the date earlier.
 */
export function askFirst(rules: Rules, holidays: Holidays, referral: Referral, sight: Sight, dates: DayDates): AskFirst | null {
  const open = dates.candidates.flatMap((candidate) =>
    candidate.rule.tag === "exception" && !candidate.isCertain && candidate.day < dates.latestStart ? [candidate.rule.exception] : []
  )
  if (open.length === 0) return null
  const ground = groundOf(referral, sight)
  const seniority = civilDay(referral.seniorityOn)
  const dayOf = (exceptions: ReadonlyArray<ConditionException>) =>
    exceptions.reduce((day, exception) => Math.min(day, addToDay(seniority, exception.latestStart, holidays)), never)
  const best = openQuestions(rules, open, ground)
    .map((question): Asked => {
      const waiting = open.filter((exception) => speaksOf(exception, question))
      const alone = answersTo(question, waiting, ground).map((answered) =>
        dayOf(waiting.filter((exception) => evaluate(exception.when, answered) === true))
      )
      return { question, alone: Math.min(never, ...alone), together: dayOf(waiting) }
    })
    .reduce((first: Asked | undefined, asked) => (first === undefined || comesBefore(asked, first) ? asked : first), undefined)
  if (best === undefined) return null
  return { question: best.question, couldBeOn: formatCivilDate(Math.min(best.alone, best.together)) }
}

function comesBefore(one: Asked, other: Asked): boolean {
  return one.alone !== other.alone ? one.alone < other.alone : one.together < other.together
}

/** What the open exceptions speak of and no one knows, in the order of the pack, the age last. */
function openQuestions(rules: Rules, open: ReadonlyArray<ConditionException>, ground: Ground): ReadonlyArray<Question> {
  const spoken = new Set(open.flatMap((exception) => circumstancesOf(exception.when)))
  const circumstances = rules.pack.circumstances
    .filter(({ code }) => spoken.has(code) && !ground.sight.has(code))
    .map(({ code }): Question => ({ tag: "circumstance", circumstance: code }))
  const ageIsOpen = open.some((exception) =>
    ageBoundsOf(exception.when).some((bound) => evaluate({ ageUnder: bound }, ground) === undefined)
  )
  return ageIsOpen ? [...circumstances, { tag: "age" }] : circumstances
}

function speaksOf(exception: ConditionException, question: Question): boolean {
  return question.tag === "age" ? ageBoundsOf(exception.when).length > 0 : circumstancesOf(exception.when).includes(question.circumstance)
}

/** The ground as it would be after each answer that could make a difference. */
function answersTo(question: Question, waiting: ReadonlyArray<ConditionException>, ground: Ground): ReadonlyArray<Ground> {
  if (question.tag === "age") {
    const least = ground.age?.youngest ?? 0
    const greatest = ground.age?.oldest ?? Number.POSITIVE_INFINITY
    const bounds = waiting.flatMap((exception) => ageBoundsOf(exception.when)).flatMap((bound) => [bound - 1, bound])
    return bounds.filter((age) => age >= least && age <= greatest).map((age) => ({ ...ground, age: { youngest: age, oldest: age } }))
  }
  const { circumstance } = question
  const bounds = waiting.flatMap((exception) => numberBoundsOf(exception.when, circumstance)).flatMap((bound) => [bound, bound + 1])
  const values: ReadonlyArray<boolean | number> = bounds.length === 0 ? [true, false] : bounds
  return values.map((value) => ({ ...ground, sight: new Map([...ground.sight, [circumstance, { value }]]) }))
}
