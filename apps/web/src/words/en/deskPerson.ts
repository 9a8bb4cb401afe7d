import type { deskPersonNb } from "../nb/deskPerson.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { capital, counted, sentence } = makeWording("en")

export const deskPersonEn = {
  axis: {
    title: "The dates on one line",
    today: "today",
    decided: (when) => `Decided ${when}`,
    guide: (when) => `The guide ${when}`,
    near: (when) => `Seen from near ${when}`,
    start: (when) => `Proposed start ${when}`,
    given: (state, when) => `${capital(state)}, starts ${when}`,
    window: (what, from, to) => `${what}: ${from} to ${to}`
  },
  print: "Print",
  letter: "Letter to the person",
  news: "Something new about this person",
  showNews: "Show it",
  decisions: {
    title: "Decisions",
    none: "Nothing is decided yet.",
    granted: (decided, latest) =>
      latest === undefined ? `${decided}: right granted` : `${decided}: right granted, latest start ${latest}`,
    refused: (decided) => `${decided}: right refused`,
    elsewhere: "decided before the referral came here",
    told: (when) => `The person was told on ${when}`,
    notTold: "Nobody has recorded that the person was told.",
    tellToday: "Told today",
    tellOther: "Told on another day",
    toldOn: "The day the person was told",
    save: "Save",
    saved: "Saved: the person has been told the decision.",
    earlier: (count) => `Earlier decisions (${count})`,
    reasons: "Reasons told to the person"
  },
  breach: {
    ahead: "If the deadline cannot be kept",
    open: "Tell the person, or try something else",
    tellAgain: "Told again",
    past: (when) => `Past the deadline since ${when}`,
    notTold: "It is not recorded that the person has been told.",
    told: (when, how) => `Was told on ${when}${how === undefined ? "" : `, ${how}`}`,
    toldOn: "Day on which the person was told",
    how: "How",
    saveTold: "Has been told",
    ofDate: (when) => `of the deadline ${when}`,
    tried: "What else is being tried",
    tryMore: "Try also:",
    since: (when) => `from ${when}`,
    remedies: {
      "other-place": "Another place",
      "bought-elsewhere": "A place bought elsewhere",
      "breach-notified": "Breach reported to Helfo"
    },
    outcome: "What came of it?",
    outcomeOf: (what) => `What came of it: ${what}`,
    outcomes: { found: "found a place", "none-found": "found no place", "person-said-no": "the person said no" },
    ended: (what, when) => `${capital(what)} (${when})`,
    movesNobody: "This moves nobody in the pile. The person reads it on their page."
  },
  reassessment: {
    title: "Looking at the date again",
    none: "Nobody has asked for the date to be looked at again.",
    ask: "Ask for a new assessment",
    askWith: (facts, guide, count) =>
      `Those near have seen: ${facts}. That gives the guide’s date ${sentence(`${guide}, ${counted(count, { one: "day", other: "days" })} before the decided one`)}`,
    sendsWith: "Sent with this reason:",
    writeOwn: "Write the reason yourself",
    reason: "Why should the date be looked at again?",
    send: "Send",
    open: (due) => `An assessor must answer by ${due}.`,
    overdue: (due) => `The answer was due ${due}.`,
    asked: (who, when) => `Asked for by ${who}, ${when}`,
    byNote: "Opened by a context note",
    restsOn: (facts) => `Rests on: ${facts}`,
    waitsForReply: (who, due) => `${capital(who)} has been asked, reply by ${due}.`,
    answered: {
      "new-decision": (when) => `New date decided ${when}`,
      kept: (when) => `The date stands, settled ${when}`,
      question: (when) => `Asked back ${when}`
    },
    reply: (who, when) => `Reply from ${who}, ${when}`,
    onlyAssessor: "Only an assessor can answer.",
    answerAs: "Answer",
    newDate: "New date",
    keep: "Keep the date",
    askBack: "Ask back",
    latestStart: "New latest start",
    guideSays: (when) => `With what those near have seen, the guide gives ${when}.`,
    reasonsToPerson: "Reasons told to the person",
    reasonsHint: "The person will read this. Write so that it can be understood.",
    restsOnCircumstances: "Circumstances the decision rests on",
    keptReason: "Why does the date stand?",
    question: "What do you want to know?",
    to: "Whom do you ask?",
    decide: "Decide the new date",
    keepSend: "Save that the date stands",
    askSend: "Send the question",
    cancel: "Cancel",
    saved: {
      asked: "Sent: an assessor has been asked to look at the date again.",
      decided: "Saved: a new date is decided. Remember to tell the person.",
      kept: "Saved: the date stands.",
      question: "The question has been sent."
    },
    missingDate: "Choose a date",
    missingText: "Write a reason",
    missingQuestion: "Write what you want to know",
    earlier: (count) => `Earlier assessments (${count})`
  },
  disagreement: {
    title: "Disagreement taken further",
    none: "No disagreement has been taken further.",
    unseen: "The person does not see this on their page.",
    open: "Take the disagreement further",
    about: "What do you disagree about?",
    forum: "Where is it to be settled?",
    owner: "Who is responsible?",
    due: "To be settled by",
    send: "Take it further",
    at: (forum, owner, due) => `${capital(forum)}, ${owner} is responsible, to be settled by ${due}`,
    overdue: (due) => `Was to be settled by ${due}`,
    settle: "Settle",
    outcome: "How did it end?",
    settled: (outcome, when) => `${capital(outcome)}, ${when}`,
    saved: "Saved: the disagreement has been taken further.",
    savedSettled: "Saved: the disagreement is settled.",
    notDecided: "No new date has been decided since the disagreement was taken further.",
    needsAnswer: "The request for a new assessment must be answered first.",
    missingAbout: "Choose at least one circumstance",
    missingDue: "Choose a day that has not passed"
  },
  forums: {
    "intake-meeting": "the intake meeting",
    "dispute-forum": "the local forum for disputes",
    "responsibility-group": "the responsibility group",
    "unit-leader": "the head of the unit"
  },
  settlings: {
    "new-decision": "new date decided",
    kept: "the date stands",
    withdrawn: "withdrawn",
    appealed: "appealed"
  },
  shared: {
    title: "What the person and those near let the unit read",
    consents: "Consents",
    noConsents: "The person has given no consent.",
    given: (when, how) => `given ${when}, ${how}`,
    withdrawn: (when) => `taken back ${when}`,
    nothing: "Nothing of the plan and no moments are shared with the unit.",
    wants: "In the person’s own words",
    goals: "Goals",
    now: "Where we are now",
    moment: (when) => `Moment ${when}`,
    antecedent: "Before",
    behaviour: "What happened",
    consequence: "After"
  },
  consentScopes: {
    "referral-to-near": "Those near can read the referral and decisions",
    "near-to-place": "The place that takes the person can read what those near share"
  },
  consentWays: { "signed-in": "signed in", "in-writing": "in writing", "by-word": "by word of mouth" },
  failed: {
    changed: "Someone changed this while you were writing. Look at what stands now, and try again.",
    notAllowed: "You cannot do this in your role.",
    refused: "The service did not take this:",
    down: "Cannot reach the service. Nothing is saved. What you wrote is still here."
  }
} satisfies CatalogueLike<typeof deskPersonNb>
