import { akselEn } from "./aksel.en.ts"
import { codesEn } from "./codes.en.ts"
import type { WholeLanguage } from "./LanguageFile.ts"
import type { Words } from "./Words.ts"
import { makeWording } from "./wording.ts"

// Day before month and a clock of 24 hours, as everyone else at the desk reads them.
const locale = "en-GB"
import { deskCapacityEn } from "./en/deskCapacity.ts"
import { deskPersonEn } from "./en/deskPerson.ts"
import { deskProposalEn } from "./en/deskProposal.ts"
import { meEn } from "./en/me.ts"
import { deskPileEn } from "./en/deskPile.ts"
import { nearEn } from "./en/near.ts"
import { oversightEn } from "./en/oversight.ts"
import { placesEn } from "./en/places.ts"
import { serviceNameEn, sessionEn } from "./en/session.ts"

const { and, capital, counted, form, number, or, sentence } = makeWording(locale)

const days = (count: number) => counted(count, { one: "day", other: "days" })

export const name = "English"

/** Every text of the pages in English. */
export const en = {
  language: "en",
  locale: [locale],
  title: "Samsyn – the pile",
  codes: codesEn,
  session: sessionEn,
  deskPerson: deskPersonEn,
  deskProposal: deskProposalEn,
  deskCapacity: deskCapacityEn,
  deskPile: deskPileEn,
  near: nearEn,
  places: placesEn,
  me: meEn,
  oversight: oversightEn,
  at: "at",
  and,
  capital,
  yes: "yes",
  no: "no",
  loading: "Loading …",
  duration: {
    weeks: (count) => counted(count, { one: "week", other: "weeks" }),
    days,
    workingDays: (count) => counted(count, { one: "working day", other: "working days" }),
    hours: (count) => counted(count, { one: "hour", other: "hours" })
  },
  header: {
    subtitle: "Intake coordination",
    synthetic: "Synthetic data",
    syntheticMore: "No real persons. Not for use with patients.",
    dataAt: (when) => `Data as of ${when}`,
    skip: "Go to the pile",
    skipToRoom: "Go to the content",
    language: "Language"
  },
  trouble: {
    serverDown: "The service does not answer.",
    retrying: "Tries again by itself every ten seconds.",
    shownIsOld: (when) => `What is shown is from ${when}.`,
    retry: "Try now",
    notFound: "The referral is no longer here.",
    failed: "That did not work. Nothing was saved.",
    part: "Could not load this.",
    notAllowed: "You may not see this, or it is not there.",
    lineLost: "The connection is lost. What is shown may be old."
  },
  actNow: {
    title: "Now windows",
    explain:
      "Moves nobody in the order. Says by when someone must have talked with the person, whether there is a place in time, and which doors are open.",
    none: "No now window is open, and none opens in the next 14 days.",
    onDuty: (reach, until) => `On duty now: ${reach} (until ${until})`,
    noDuty: "Nobody on duty now",
    showAll: (count) => `Show all ${number(count)}`,
    showFewer: "Show fewer",
    allTalked: (count) => `Someone has talked with ${form(count, { one: "the person", other: `all ${number(count)}` })}.`,
    overdueCount: (count) => `${number(count)} overdue`,
    overdueBy: (distance) => `${capital(distance)} overdue`,
    shouldHaveTalked: (when) => `not talked with, due ${when}`,
    talkBy: (distance) => `Talk within ${distance}`,
    talked: "Talked with",
    opens: (when) => `Opens ${when}`,
    closes: (when) => `Closes ${when}`,
    unconfirmed: (when) => `Not confirmed since ${when}`,
    noReferral: "No referral yet",
    noDoor: "No door open now",
    doorUntil: (until) => `until ${until}`,
    midnight: "midnight",
    record: "Talked with",
    recordFor: (who) => `Record that someone has talked with ${who}`,
    recordHow: "How?",
    cancel: "Cancel",
    recorded: (who) => `Saved: someone has talked with ${who}.`,
    place: {
      inTime: "The proposal gives a place in time",
      from: (unit, when) => `${unit}, from ${when}`,
      free: (units) => `Possible without anyone losing: ${units}`,
      costly: "Possible, but it costs others:",
      none: "No place in time",
      nearest: (unit, when) => `Nearest: ${unit}, ${when}`,
      noneAtAll: "No vacancy fits.",
      notInPool: (why) => `No place to ask for: ${why}`,
      more: (count) => counted(count, { one: "more", other: "more" }),
      ask: "What does it cost?",
      askFor: (who, unit) => `What does it cost? ${who} at ${unit}`,
      cost: (who, unit, when) => `If ${who} gets a place at ${unit} from ${when}:`,
      nobodyWorse: "Nobody who has a place in the proposal is worse off.",
      moves: (before, after) =>
        after === undefined ? `was to start ${before}` : before === after ? `starts ${before} as before` : `${after} instead of ${before}`,
      daysLate: (before, after) => `${days(after)} late instead of ${number(before)}`,
      standsBefore: "stands before in the order",
      standsAfter: "stands after in the order",
      changed: "This is no longer possible: the person or the place has changed.",
      close: "Close"
    }
  },
  pile: {
    title: "The pile",
    place: "Waiting for a place",
    assessment: "Waiting for assessment",
    apart: "Apart",
    filter: "Find in the pile",
    filterHint: "id, condition, now window …",
    onlyOverdue: (count) => `Overdue (${number(count)})`,
    onlyWindows: (count) => `Now window (${number(count)})`,
    onlyDifferent: (count) => `Different sights (${number(count)})`,
    position: "No.",
    referral: "Referral",
    latestStart: "Latest start",
    assessmentDue: "Assess by",
    near: "Seen from near",
    noneInPlace: "Nobody is waiting for a place.",
    noneInAssessment: "Nobody is waiting for assessment.",
    noneApart: "Nobody stands apart.",
    noneMatches: "Nobody in the pile fits what you are looking for.",
    shown: (shown, of) => (shown === of ? "" : `Showing ${number(shown)} of ${number(of)}`),
    keyboard: "Up and down arrows move in the pile, Enter opens.",
    noDate: "No date",
    unknownCondition: "Condition not set",
    dueIn: (left) => (left < 0 ? `${days(-left)} overdue` : left === 0 ? "last day today" : left === 1 ? "tomorrow" : `in ${days(left)}`),
    nearWould: (position) => `near: ${number(position)}`,
    nearEarlier: (count) => `${days(count)} before`,
    nearSame: "the same",
    contactOverdue: "nobody has talked with the person in time",
    askFirst: (what) => `Ask first: ${what}`,
    guide: "The guide",
    nearGuide: (when) => `near: ${when}`,
    callsForSomeone: "calls for someone to take it on"
  },
  apart: {
    setAside: (what) => `Cannot be ranked: ${what}.`,
    lane: (lane, received, distance) => `${capital(lane)}. Came in ${received}, ${distance} ago.`,
    laneEnds: (lane, ends) => sentence(`${capital(lane)}. The decision ends ${ends}`),
    refused: "Right refused.",
    refusedOn: (when) => sentence(`Right refused ${when}`)
  },
  keys: {
    seniority: (when) => `waiting since ${when}`,
    lot: (lot) => `lot no. ${lot}`,
    points: (points) => `${number(points)} points`
  },
  person: {
    choose: "Choose a referral in the pile",
    chooseMore:
      "Here you see what the referral and the assessment know, and what those near have seen – beside each other, each on its own.",
    back: "To the pile",
    syntheticName: "made-up name",
    pseudonym: (personKey) => `pseudonym ${personKey}`,
    age: (youngest, oldest) => (youngest === oldest ? `${youngest} years` : `${youngest}–${oldest} years`),
    ageUnknown: "age not known",
    received: "Referred here",
    right: "Right",
    waits: "Waiting since",
    waitsFrom: (when, count) => `${when} (${days(count)})`,
    granted: (lane, when) => `${capital(lane)}, granted${when === undefined ? "" : ` ${when}`}`,
    pending: (lane) => `${capital(lane)}, not yet assessed`,
    refused: (when) => `Refused${when === undefined ? "" : ` ${when}`}`,
    careLevels: "Level of care",
    orRather: ", then ",
    needs: "Needs",
    noNeeds: "nothing in particular",
    wishes: "Wished-for place",
    noWishes: "not stated",
    onlyWishes: "only there",
    earliest: "Can start from",
    legalEnd: "The decision ends",
    speaks: (language) => `speaks ${language}`,
    writeNote: "Write a context note"
  },
  sights: {
    title: "Two sights of the same person",
    pile: "From the pile",
    pileMore: "The referral and the assessment",
    near: "Seen from near",
    nearMore: "Also what those near and the person have seen",
    noDate: "No date",
    position: (position, of) => `no. ${number(position)} of ${number(of)}`,
    nearPosition: (position, of) => `no. ${number(position)} of ${number(of)} if all were seen from near`,
    notRanked: "not in the order",
    daysEarlier: (count) => form(count, { one: "day earlier", other: "days earlier" }),
    same: "Same date",
    sameMore: "What those near have seen gives no earlier date.",
    onlyNear: "Only the near sight gives a date",
    why: "Why the dates differ",
    whyRule: (rule) => `Rule: ${rule}.`,
    orderStands: "The order follows the decided dates. To change it, an assessor must set a new date.",
    decided: "decided",
    fromGuide: "from the guide",
    guidePassed: (count) => `the guide’s date, passed ${days(count)} ago`,
    source: "Source:"
  },
  rules: {
    ordinary: (condition, within) => `${condition}: start within ${within}`,
    exception: (what, within) => `${what}: start within ${within}`,
    fallback: (within) => `No date in the guide: start within ${within} (assumption)`,
    over: (circumstance, limit) => `${circumstance} over ${number(limit)}`,
    is: (circumstance, value) => (value ? circumstance : `not ${circumstance.toLocaleLowerCase(locale)}`),
    ageUnder: (age) => `under ${age} years`,
    or,
    not: (what) => `not (${what})`
  },
  facts: {
    title: "What each side knows",
    both: "Both know",
    onlyPile: "Only referral and assessment",
    onlyNear: "Only those near",
    none: "Nothing",
    disagree: "Disagreement",
    disagreeMore: "What was seen last counts. Talk with each other about it.",
    seen: (when) => `seen ${when}`,
    by: (role, service) => (service === "" ? role : `${role}, ${serviceNameEn(service)}`),
    onList: "individual assessment",
    sharedWith: (audiences) => `shared with ${audiences}`
  },
  questions: {
    askFirst: "Ask about this first",
    age: "Age",
    ask: (what) => `${what}?`,
    couldBe: (when) => sentence(`The answer may give latest start ${when}`)
  },
  findings: {
    pileGuideEarlier: (guide, count) => `The guide gives ${guide} on what the referral says alone, ${days(count)} before the decided date.`,
    nearGuideEarlier: (guide, count) => `With what those near have seen the guide gives ${guide}, ${days(count)} before the decided date.`,
    assessIndividually: (what) => `Calls for individual assessment: ${what}.`
  },
  proposal: {
    title: "The proposal",
    verified: "Checked again without faults",
    violations: (count) => `The check found ${counted(count, { one: "fault", other: "faults" })}. Do not use the proposal.`,
    placed: (unit, careLevel) => `${unit}, ${careLevel}`,
    starts: (when) => `Starts ${when}`,
    inTime: "on time",
    late: (count) => `${days(count)} late`,
    wish: (index) => (index === 1 ? "first wish" : `wish no. ${number(index)}`),
    unnamedWish: "not among the wishes",
    inWindow: "within the now window",
    outsideWindow: "after the now window closes",
    ringFirst: (when) => `The place has not been confirmed since ${when}. Ring first.`,
    unplaced: "Gets no place in the proposal",
    notPooled: "Is not among those being placed",
    notPooledPending: "The assessment is not done, so the person cannot have a place yet.",
    notPooledHasPlace: "The person already has a place that is held, offered or accepted.",
    lateBecause: "Why not sooner?"
  },
  certificate: {
    noneSooner: "No free place that fits gives an earlier start.",
    noVacancies: (careLevel) => `${capital(careLevel)}: no free places.`,
    noneEligible: (careLevel, count, failed) =>
      `${capital(careLevel)}: none of ${counted(count, { one: "free place", other: "free places" })} fits (${failed}).`,
    failed: (what, count) => `${number(count)} ${what}`,
    lacks: (feature) => `without ${feature}`
  },
  notes: {
    title: "Context notes",
    none: "Nobody has written a note yet.",
    hasWindow: "with a now window"
  },
  noteForm: {
    title: "Write a context note",
    intro: "Write what you have seen or heard. The note moves nobody in the order by itself.",
    observedAt: "When was it seen?",
    basis: "How do you know?",
    firstHand: "I saw or heard it myself",
    told: "Someone told me",
    domain: "What is it about?",
    text: "In your own words",
    textHint: "The person may come to read what you write.",
    facts: "Circumstances from the list for this condition",
    factsHint: "Leave what you have not seen at “don't know”.",
    factsAny: "Circumstances",
    factsNoneNamed: "The guide names no circumstance for this condition. Here are all of them.",
    factsNoCondition: "The condition is not set. Here are all circumstances.",
    unknown: "Don't know",
    yes: "Yes",
    no: "No",
    givesDate: "May give a new date",
    onLawsList: "Calls for individual assessment",
    numberInvalid: (circumstance) => `${circumstance}: write a number, such as 24`,
    sharedWith: "With whom is this shared?",
    sharedUnit: "The unit (intake and assessment)",
    sharedNearby: "Those near",
    sharedPerson: "The person",
    notWithUnit: "Without the unit, intake does not see this and the date cannot be assessed again.",
    window: "Now window",
    windowNone: "No now window",
    windowOpen: "Open a now window",
    windowConfirm: (trigger) => `Confirm: ${trigger}`,
    trigger: "What has happened?",
    chooseTrigger: "Choose",
    openedAt: "When did it happen?",
    endsAt: "Ends, if you know",
    agreed: "Has the person agreed to sharing this?",
    agreedYes: "Yes",
    agreedNotAsked: "Not asked",
    contactWithin: (within) => `Someone must have talked with the person within ${within}.`,
    contactAtOnce: "Someone must talk with the person at once.",
    evidence: (grade) => `Evidence: ${grade}.`,
    evidenceSays: "The study says:",
    evidenceNot: "It does not say:",
    save: "Save the note",
    cancel: "Cancel",
    saved: "The note is saved.",
    missing: "Before you can save:",
    missingObservedAt: "Write when it was seen",
    textTooLong: "The note is too long, at most 4000 characters",
    missingText: "Write in your own words what was seen or said",
    missingShared: "Choose at least one to share with",
    missingTrigger: "Choose what has happened",
    missingAgreed: "Say whether the person has agreed",
    inFuture: "The time cannot be in the future",
    refused: "The service did not take the note:"
  }
} satisfies Words

export const language = { words: en, aksel: akselEn } satisfies WholeLanguage
