import type { practiceNb } from "../nb/practice.ts"
import { makeWording } from "../wording.ts"
import type { CatalogueLike } from "../Words.ts"

const { counted, form, number, sentence } = makeWording("en")

const days = (count: number) => counted(count, { one: "day", other: "days" })

export const practiceEn = {
  title: "Practice room",
  banner: "Practice. Everyone is invented, nothing is stored and nothing is sent.",
  intro:
    "Change seats for ten minutes. The one who is usually near puts a pile in order. The one who usually orders the pile reads a week seen from near. Then both see what the other knew.",
  introMore: "There is no right answer and there are no points. Nothing is measured about you.",
  draw: (seed) => `Draw ${seed}`,
  drawMore: "The same number in the address gives the same practice, on another screen too.",
  again: "Start over with another draw",
  steps: { label: "The parts of the practice", pile: "1. The pile", week: "2. The week", both: "3. Both" },
  back: "Back to work",
  next: { week: "On to the week", both: "On to both" },
  units: { birch: "Practice unit Birch", willow: "Practice unit Willow", alder: "Practice unit Alder" },
  person: (letter) => `Person ${letter}`,
  waits: (when, count) => `waiting since ${when} (${days(count)})`,
  age: (years) => `${years} years old`,
  saysNothing: "The referral says no more.",
  pile: {
    who: "For you who are near",
    title: "Put the pile in order",
    explain:
      "Eight people wait for a place on Monday morning. You know only what the referral and the assessment say. Who should have a place first?",
    how: "Drag by the handle, or use the buttons up and down.",
    list: "Your order",
    up: (letter) => `Move person ${letter} up`,
    down: (letter) => `Move person ${letter} down`,
    moved: (letter, position, of) => `Person ${letter} is now no. ${position} of ${of}.`,
    atEnd: (letter, position) => `Person ${letter} is already no. ${position}.`,
    why: (letter) => `Why person ${letter} first?`,
    reasons: {
      longest: "Has waited longest",
      danger: "It is dangerous to wait",
      home: "Home, work or children are at stake",
      now: "Probably wants it now",
      hunch: "Something I cannot put into words"
    },
    done: "Show the order the dates give",
    missing: "Choose a reason first.",
    law: "The order the dates give",
    lawMore:
      "The order stands on the decided dates, the earliest first. On the same date the one who has waited longest goes first, then the drawn lot decides.",
    same: "You put everyone in the same order as the dates give.",
    yours: (position) => `you: no. ${position}`,
    latest: (when) => `Latest start ${when}`,
    assessor: "The guide has no date for this. An assessor has set it.",
    movesNothing: (what) => `${what}: gives no date in the guide. It calls for individual assessment.`,
    otherWay: "You have them the other way round.",
    earlier: (first, second, count) => `${first} before ${second}: a date ${days(count)} earlier.`,
    seniority: (first, second, count) => `${first} before ${second}: the same date, and has waited ${days(count)} longer.`,
    lot: (first, second) => `${first} before ${second}: the same date and the same wait. The drawn lot decided.`,
    yourFirst: (letter, reason) => `You put person ${letter} first: “${reason}”`,
    answers: {
      longest: (letter, when) =>
        `Person ${letter} has waited longest, since ${when}. The wait counts only when two have the same latest start.`,
      danger: "Danger counts once it has given an earlier decided date. What cannot wait is an emergency, which stands outside the order.",
      home: "Home, work and children are on the guide’s list of what is assessed for each person. They give no date until an assessor has set one.",
      now: "Nobody in the order gets a place for wanting it more or less. When someone asks for help a now window opens: it says by when someone must have talked with the person.",
      hunch: "What cannot be said as a circumstance or a date does not reach the pile. Tell the one who assesses."
    }
  },
  week: {
    who: "For you who order the pile",
    title: "Read one person’s week",
    explain: "This is what those who are there saw and wrote. When would you have called, and which place would you have kept?",
    moment: { title: "A moment", before: "Before", did: "What happened", after: "After" },
    opens: (trigger) => `Opened a now window: ${trigger}`,
    confirms: (trigger) => `Confirmed the now window: ${trigger}`,
    nothing: "Nobody has written anything.",
    day: "On which day would you have called?",
    dayMore: "We reckon with ten in the morning.",
    noDay: "Not this week",
    place: "Which place would you have kept?",
    placeFrom: (unit, when) => `${unit}, free from ${when}`,
    noPlace: "None",
    done: "Show the week as the pile saw it",
    missing: "Choose a day and a place first.",
    known: "The week as the pile saw it",
    hours: "The now windows hour by hour",
    legend: { open: "open, but the pile did not know", heard: "open, and the pile knew", call: "you call" },
    table: "When the pile got to know",
    seen: (when) => `Seen ${when}.`,
    heard: (when, after) => `The pile knew ${when}, ${after} later.`,
    never: "Did not reach the pile this week.",
    yourCall: (when) => `You call ${when}`,
    noCall: "You do not call this week. Sunday night is what counts below.",
    before: "The now window had not opened then.",
    stillOpen: "The now window is open then.",
    open: (phase) => `The now window is open then (${phase}).`,
    closed: "The now window is closed then.",
    knew: "The pile knows of it then.",
    knewNot: "The pile does not know of it then: nobody in the unit would have had a reason to call.",
    contactBy: (when) => `Someone must have talked with the person by ${when}.`,
    inTime: (left) => `The call comes in time, ${left} before that.`,
    tooLate: (late) => `The call comes ${late} after that. It does not count against the person.`,
    heardBefore: (left) => `When the pile got to know, ${left} were left.`,
    heardAfter: (late) => `When the pile got to know, that had passed ${late} before.`,
    steps: "The hours are steps that we have assumed. No study measures how fast motivation passes.",
    costs: "What each place would have cost, and whom",
    costsAt: (when) => `Worked out from what the pile knew ${when}.`,
    kept: "you kept this one",
    keptNone: "You kept no place.",
    free: "Costs nobody else anything.",
    uncovered: (letter) => `Person ${letter} is left without a place`,
    moves: (letter, before, after) => `Person ${letter} starts ${after} instead of ${before}`,
    daysLate: (before, after) => `${days(after)} too late${before === after ? "" : ` instead of ${number(before)}`}`,
    standsBefore: "earlier in the order",
    standsAfter: "later in the order"
  },
  both: {
    title: "What each of you could not see",
    waiting: "Both sides stand beside each other here when both have answered.",
    same: (letter) => `The week you read was the week of person ${letter} in the pile.`,
    therapist: "What the one who is near could not see",
    coordinator: "What the one who orders the pile could not see",
    before: (count) =>
      count === 0
        ? "Nobody is earlier in the order."
        : `${number(count)} ${form(count, { one: "person is", other: "people are" })} earlier in the order:`,
    beforeOne: (letter, when) => `person ${letter}, latest start ${when}`,
    placed: (unit, when) => sentence(`In the proposal the person has a place at ${unit} from ${when}`),
    notPlaced: "In the proposal the person has no place.",
    soonest: (unit, when) => `The earliest place, ${unit} from ${when}, would have cost:`,
    soonestFree: (unit, when) => `The earliest place, ${unit} from ${when}, would have cost nobody anything.`,
    unheard: "This did not reach the pile during the week:",
    lateHeard: "This reached the pile later than it was seen:",
    lateOne: (what, after) => `${what} (${after} later)`,
    dates: "The same person, two dates",
    pileDate: "From the pile",
    nearDate: "Seen from near",
    apart: (count) => `${days(count)} earlier`,
    position: (position, of) => `no. ${position} of ${of}`,
    nearPosition: (position, of) => `no. ${position} of ${of} if everyone were seen from near`,
    stands: "The order follows the decided date all the same. What is seen from near asks for a new assessment.",
    talk: "Talk about this",
    questions: {
      earlier: "What could have been said earlier, and to whom?",
      ask: "What would you have asked the other before you decided?",
      show: "What do you want the other to see next time?"
    },
    yours: "What you chose",
    first: (letter, law) =>
      letter === law
        ? `First in the pile: person ${letter}. The dates say the same.`
        : `First in the pile: person ${letter}. The dates say person ${law}.`,
    call: (day) => `Called: ${day}.`,
    callNone: "Did not call this week.",
    keep: (unit) => `Kept: ${unit}.`,
    keepNone: "Kept no place."
  },
  weeks: {
    arm: {
      coffee: "Up before everyone else, made coffee for the house.",
      arm: "Showed me the arm in the bedroom. Injects now. Only smoked before.",
      moment: "Said: “I want to go in now.”",
      momentBefore: "The sister phoned and wanted to come and visit.",
      momentDid: "Walked up and down the corridor for an hour. Knocked on our door and said: “I want to go in now.”",
      momentAfter: "We sat in the kitchen until midnight. Slept afterwards.",
      bag: "Asked again at dinner. “Yes. The bag is packed.”",
      brother: "The brother can drive on Monday.",
      away: "Not home tonight. Does not answer the phone.",
      back: "Came home. Wanted to be left in peace. The bag is still there."
    },
    letter: {
      letter: "Letter from the landlord: must be out by New Year.",
      bottles: "Counted bottles together with me: at least 26 units a day, not 12.",
      moment: "Phoned the municipality together with me.",
      momentBefore: "The letter was on the table when I came.",
      momentDid: "Threw it away, picked it up again and asked me to read it aloud.",
      momentAfter: "Phoned the municipality together with me. Got an appointment next week.",
      night: "Phoned the duty phone late at night: “Can someone help me?”",
      breakfast: "Ate breakfast for the first time in four days.",
      again: "Asked again. “Yes, still.”",
      sister: "The sister came to visit. She can come along on Tuesday."
    }
  }
} satisfies CatalogueLike<typeof practiceNb>
