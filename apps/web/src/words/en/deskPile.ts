import type { deskPileNb } from "../nb/deskPile.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { counted, number } = makeWording("en-GB")

export const deskPileEn = {
  onlyChanged: (count: number) => `Changed (${number(count)})`,
  condition: "Condition",
  everyCondition: "All conditions",
  lane: "Queue",
  everyLane: "All queues",
  withCount: (name: string, count: number) => `${name} (${number(count)})`,
  part: (count: number) => `The first ${number(count)}. Fetching the rest …`,
  atLeast: (count: number) => `${number(count)}+`,
  held: (count: number) => `${counted(count, { one: "change", other: "changes" })}, show`,
  showMore: (rest: number) => `Show more (${number(rest)} left)`,
  since: {
    title: (when: string) => `Since ${when}:`,
    nothing: (when: string) => `Nothing has changed since ${when}.`,
    fresh: (count: number) => `${number(count)} new`,
    up: (count: number) => `${number(count)} up`,
    down: (count: number) => `${number(count)} down`,
    dated: (count: number) => counted(count, { one: "new date", other: "new dates" }),
    gone: (count: number) => `${number(count)} gone`,
    markSeen: "Mark as seen",
    whoIsGone: "Who has left the queue?",
    more: (count: number) => `and ${number(count)} more`,
    isNew: "New",
    movedUp: (places: number) => `up ${number(places)}`,
    movedDown: (places: number) => `down ${number(places)}`,
    wasDueOn: (when: string) => `new date, was ${when}`,
    hadNoDate: "has a date now"
  },
  overdue: {
    count: (count: number) => `${number(count)} past the deadline`,
    oldest: (when: string) => `the oldest since ${when}`,
    untold: (count: number) => (count === 0 ? "all have been told" : `${number(count)} not told`),
    untried: (count: number) => (count === 0 ? "something else is being tried for all" : `${number(count)} with nothing else tried`),
    notTold: "not told",
    told: (when: string) => `told ${when}`,
    tried: (what: string) => `Being tried: ${what}`,
    nothingTried: "Nothing else is being tried",
    tell: "Has been told",
    tellFor: (id) => `Say that ${id} has been told`,
    toldHow: "Told today, how?",
    try: "Try something else",
    tryFor: (id) => `Say what else is tried for ${id}`,
    tryWhat: "What is tried?",
    cancel: "Cancel",
    recorded: (id) => `Saved for ${id}.`,
    refused: {
      "no-date": "No date stands for this person.",
      "date-kept": "The person has said yes to a place in time.",
      "tried-already": "This is being tried already.",
      ended: "The wait has ended."
    },
    remedies: { "other-place": "another place", "bought-elsewhere": "a place bought elsewhere", "breach-notified": "breach notified" }
  },
  tensions: {
    title: "Sights differ",
    none: "The pile and those near them know the same about everyone.",
    noneMore: "Those of whom the people near them know something else stand here as soon as someone has written it.",
    explain:
      "Where what is seen near the person differs most from what the pile knows. It moves nobody: only an assessor can set a new date.",
    days: (count: number) => `${counted(count, { one: "day", other: "days" })} earlier, seen near`,
    onlyNear: "a date only from near",
    places: (pile: number, near: number) => `no. ${number(pile)} in the pile, near: ${number(near)}`,
    guide: (guide: string, decided: string) => `The guide gives ${guide}, decided is ${decided}`,
    individually: (what: string) => `Calls for individual assessment: ${what}`
  },
  owed: {
    title: "To do",
    none: "Nobody is waiting for anything from anyone.",
    noneSo: "Nothing is waiting that fits what you look for.",
    late: (count: number) => `${number(count)} overdue`,
    lateOnly: (count: number) => `Overdue (${number(count)})`,
    owner: "Who is to do it?",
    everyOwner: "Everyone who is to do something",
    by: (who: string) => `to be done by ${who}`,
    lateBy: (distance: string, when: string) => `${distance} overdue, was due ${when}`,
    dueWithin: (distance: string, when: string) => `within ${distance}, ${when}`,
    dueOn: (when: string, left: string) => `${when}, ${left}`,
    kinds: {
      acknowledgement: "Say that the referral has arrived",
      assessment: "Assess the right",
      "answer-to-question": "Answer questions about the referral",
      "answer-to-approach": "Answer whoever asked for help",
      "decision-telling": "Tell the person of the decision",
      "reassessment-answer": "Answer a request for a new assessment",
      "question-reply": "Reply to the assessor",
      "disagreement-settling": "Settle a disagreement",
      "breach-telling": "Tell the person that the deadline is broken",
      "breach-remedy": "Try something else, as the deadline is broken",
      contact: "Talk with the person",
      "vacancy-confirmation": "Confirm that the place is free",
      "vacancy-question": "Answer a question about the place",
      "offer-answer": "Answer the offer",
      arrival: "Say whether the person came",
      "next-step": "Decide the next step",
      "emergency-review": "Review emergency access"
    }
  }
} satisfies CatalogueLike<typeof deskPileNb>
