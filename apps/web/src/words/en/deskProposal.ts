import type { deskProposalNb } from "../nb/deskProposal.ts"
import type { CatalogueLike } from "../Words.ts"
import { makeWording } from "../wording.ts"

const { capital, counted, form, number, sentence } = makeWording("en")
const days = (count: number) => counted(count, { one: "day", other: "days" })
const persons = (count: number) => counted(count, { one: "person", other: "people" })

export const deskProposalEn = {
  nav: { label: "Pages", desk: "The pile", proposal: "The proposal", capacity: "The places" },
  skip: "Go to the list",
  title: "The proposal",
  intro: "Nobody gets a place by the proposal alone. You give one place at a time, and see whom it costs before you confirm.",
  print: "Print",
  standing: "Stands now",
  proposed: "The proposal gives",
  left: "Without a place",
  standingSum: (count) => `${persons(count)} with a place today`,
  standingParts: (held, offered, accepted) => `${number(held)} held · ${number(offered)} offered · ${number(accepted)} said yes`,
  proposedSum: (count) => `${number(count)} more get a place`,
  proposedParts: (inTime, late) => (late === 0 ? `all in time` : `${number(inTime)} in time · ${number(late)} after the deadline`),
  leftSum: (count) => `${number(count)} get no place now`,
  leftParts: (overdue) => (overdue === 0 ? "none of them is past the deadline" : `${number(overdue)} of them past the deadline`),
  changed: (count) => `The proposal is another one now. Something changed for ${persons(count)}.`,
  changedNobody: "The proposal was worked out anew.",
  moved: (who, before, after) => `${who}: before ${before}, now ${after}`,
  showNew: "Show the new proposal",
  full: (units, holders) =>
    `The places that fit are full (${units}). ${form(holders, { one: "The one who has a place there stands", other: `The ${number(holders)} who have a place there stand` })} before and cannot be moved without starting later.`,
  moreUnits: (count) => counted(count, { one: "more unit", other: "more units" }),
  place: (unit, when) => `${unit} from ${when}`,
  noPlace: "no place",
  none: "Nobody here.",
  number: "No.",
  referral: "Referral",
  latest: "Latest start",
  now: "Now",
  byProposal: "By the proposal",
  why: "Why",
  inTime: "in time",
  late: (count) => `${days(count)} late`,
  ringFirst: "ring first",
  unchanged: "as now",
  more: (count) => `Show ${number(count)} more`,
  choose: "Choose someone in the list",
  chooseMore: "Here you give the place, and see whom it costs.",
  back: "To the proposal",
  toPerson: "See the person",
  toProposal: "Give a place or see the offer",
  states: {
    held: "held",
    offered: "offered",
    accepted: "said yes",
    arrived: "has come",
    declined: "said no",
    expired: "ran out",
    released: "taken back",
    "did-not-arrive": "did not come"
  },
  give: {
    title: "Give a place",
    vacancy: "Place",
    choose: "Choose a place",
    fromProposal: (what) => `${what} (the proposal)`,
    vacancyOption: (unit, careLevel, from) => `${unit}, ${careLevel}, free from ${from}`,
    starts: (when) => `Would start ${when}.`,
    follows: "This is what the proposal says.",
    leaves: "This is not what the proposal says.",
    nobody: "It costs nobody anything.",
    affectedTitle: (count) => `Costs ${persons(count)} something`,
    moves: (before, after) =>
      after === undefined
        ? `would have started ${before}, now gets no place`
        : before === after
          ? `starts ${before} as before`
          : `starts ${after}, not ${before}`,
    daysLate: (before, after) => `${days(after)} after the deadline (before: ${number(before)})`,
    standsBefore: "stands before",
    standsAfter: "stands after",
    needsAssessor: "Someone who stands before loses a place or comes too late. An assessor must then give a reason for each of them.",
    skipReason: "Why is the proposal left?",
    chooseReason: "Choose",
    until: "Can answer until",
    hold: "Hold it",
    offer: "Offer the place",
    heldSaved: (who) => `Saved: a place is held for ${who}.`,
    offeredSaved: (who) => `Saved: ${who} has been offered a place.`,
    missingVacancy: "Choose a place",
    missingReason: "Choose why the proposal is left",
    missingUntil: "Choose a day from today to the day of start",
    notEligible: "The person cannot have this place.",
    notWaiting: "The person is not waiting for a place now.",
    cannot: {
      "not-confirmed": "Nobody has confirmed the place lately. Ask the unit first.",
      "holds-a-place": "The person has a place already.",
      "same-request": "Another referral about the same has a place already.",
      "right-refused": "The right was refused.",
      "right-pending": "The right has not been assessed yet.",
      "not-waiting": "The wait has ended.",
      "other-referral": "The person stands in the order with another referral.",
      "out-of-service": "On the day of start none of the places is in service and free.",
      "no-counts": "More than 48 hours have passed. The no counts now.",
      "start-over": "The person can no longer make the day that was given.",
      "fails-place": "The place is taken.",
      "fails-day": "There is no day on which the person can start here.",
      "fails-careLevel": "The place is on another level than the person wants.",
      "fails-wish": "The person only wants the places on their list.",
      "fails-need": "The place lacks something the person needs.",
      "fails-admits": "The unit does not admit the person, or it must be checked.",
      "fails-refusal": "The person said no to this unit."
    }
  },
  stale: {
    says: (when) => `Last confirmed ${when}. Ask the unit before the place is offered.`,
    asked: (when) => `The unit was asked ${when}.`,
    ask: "Record that the unit has been asked",
    confirm: "The unit says that it stands"
  },
  breach: {
    title: "Someone who stands before would lose their right",
    affected: {
      uncovered: (before) => `would have lost the place from ${before}`,
      "more-late": (before, after) => `would have started ${days(after)} after the deadline, not ${number(before)}`,
      emergency: () => "is waiting for emergency help, and this place fits"
    },
    onlyAssessor:
      "Only an assessor can give the place all the same, with a reason for this person and what is done instead for each of those affected.",
    handOver: "Give the assessor the address of this page. The choice is ready there.",
    copy: "Copy the address",
    copied: "The address is copied.",
    turn: "Turn to the role of assessor",
    reason: "Why should this person get the place all the same?",
    insteadFor: (who) => `What is done instead for ${who}?`,
    confirm: "Give the place all the same",
    cancel: "Leave it",
    missingReason: "Write why",
    missingInstead: (who) => `Choose what is done for ${who}`
  },
  remedies: {
    "other-place": "another place",
    "bought-elsewhere": "bought elsewhere",
    "breach-notified": "the breach has been reported to Helfo"
  },
  outdated: {
    title: "The proposal is another one now",
    more: "Nothing is saved. This has changed since you saw it:",
    goOn: "Go on with the new one",
    why: {
      arrived: "has come in",
      left: "is no longer in it",
      vacancyGone: "the place is gone",
      notEligible: "the place no longer fits",
      dayMoved: "the day has moved",
      better: "something better became free",
      givenUp: "the place goes to someone who stands before"
    },
    change: (who, before, after, why) => `${who}: before ${before}, now ${after} (${why})`
  },
  offer: {
    title: "The place",
    until: (when) => `Answer by ${when}`,
    heldUntil: (when) => `Held until ${when}`,
    openUntil: (when) => `Can take it back until ${when}`,
    history: "What was done",
    historyLine: (state, who, when) => `${capital(state)} by ${who}, ${when}`,
    historyByTime: (state, when) => `${capital(state)} ${when}`,
    outOfProposal: (reason) => `Outside the proposal: ${reason}`,
    followed: "Followed the proposal",
    offerHeld: "Offer the place",
    accept: "Said yes",
    decline: "Said no",
    declineReason: "Why did the person say no?",
    declineHint: "A no can be taken back for 48 hours.",
    takeBack: "The person takes the no back",
    release: "Take the place back",
    releaseReason: "Why is the place taken back?",
    releaseHint: "It does not count against the person, who stands in the order as before.",
    arrived: "Has come",
    arrivedOn: "The day the person began",
    didNotCome: "Did not come",
    didNotComeHint: "It changes nothing but the next step. The person loses nothing in the order.",
    nextStep: "What is done now?",
    nextStepDue: "By",
    nextStepIs: (how, when) => sentence(`${capital(how)} by ${when}`),
    chooseReason: "Choose",
    save: "Save",
    cancel: "Cancel",
    onlyCoordinator: "The coordinator records the answer and whether the person came.",
    saved: (state) => `Saved: ${state}.`,
    missing: "Choose before you save",
    missingDay: "Choose a day",
    cannotNow: "This is no longer possible: the offer has changed."
  },
  releaseReasons: {
    "place-closed": "the place is closed",
    "too-few-staff": "too few staff",
    "assessed-anew": "assessed anew",
    "person-asked": "the person asked for it",
    "recorded-by-mistake": "recorded by mistake"
  },
  nextSteps: {
    ring: "ring the person",
    visit: "visit the person",
    "ask-those-near": "ask those near",
    "agree-on-another-day": "agree on another day"
  }
} satisfies CatalogueLike<typeof deskProposalNb>
