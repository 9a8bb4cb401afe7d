import type { CatalogueLike } from "../Words.ts"
import type { oversightNb } from "../nb/oversight.ts"

export const oversightEn = {
  title: "Oversight",
  explain: "These figures measure the system, not people.",
  order: "Is the order followed?",
  outOfOrder: "Offers that did not follow the proposal",
  breaches: "Offers that made others wait longer, with an assessor's reason",
  movedNear: "Starts moved because of a now window, where someone is near the person",
  movedNobody: "Starts moved because of a now window, where nobody is near the person",
  measure: "Measure",
  share: "Share",
  shareOf: (count, of) => `${count} of ${of}`,
  noOffers: "No offers have been made on a proposal yet.",
  reasons: "Why the proposal was left",
  remedies: "What was done for those who had to wait longer",
  remedyNames: {
    "other-place": "another place",
    "bought-elsewhere": "bought elsewhere",
    "breach-notified": "breach notified"
  },
  count: "Count",
  figures: "Talks that were due, week by week",
  none: "No talks have been due yet.",
  week: "Week from",
  due: "Due",
  inTime: "In time",
  late: "Late",
  never: "Never",
  someone: "someone near",
  nobody: "nobody near",
  plans: "Individual plan among those who wait",
  waiting: (count) => (count === 1 ? "1 waits" : `${count} wait`),
  planNames: {
    "101": "has a plan",
    "102": "no plan is made",
    "103": "does not want a plan",
    "104": "is not entitled to a plan",
    "105": "the need is sent to the municipality",
    "106": "not known"
  },
  planNone: "nothing is recorded",
  readings: "Who has read about people",
  readingsNone: "Nobody has read anything that fits what you are looking for.",
  readingsExplain: (count) => `The latest ${count}. “What” and “Rule” are codes, the same as in the table of who may see what.`,
  which: "Show",
  all: "all",
  read: "let in",
  refused: "turned away",
  person: "The person's pseudonym",
  columns: {
    number: "No.",
    at: "When",
    who: "Who",
    purpose: "Why",
    permission: "What",
    person: "Person",
    outcome: "Outcome",
    rule: "Rule"
  }
} satisfies CatalogueLike<typeof oversightNb>
