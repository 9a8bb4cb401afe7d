import type { Fact, Referral, Snapshot, Window } from "@samsyn/core"
import { noTsb } from "@samsyn/core"
import { stories, type Story } from "./stories.ts"
import { type Week, weekDays, weeks } from "./weeks.ts"

/** What one practises on: eight invented people who wait, and the week of one of them. */
export interface Draw {
  readonly seed: number
  /** Letters, in the order they are laid out before anyone has ordered them. */
  readonly letters: ReadonlyArray<string>
  readonly storyOf: (letter: string) => Story
  readonly week: Week
  /** The letter of the one whose week it is. */
  readonly inPile: string
  /** What is known at an instant: to the unit alone, or to those near the person too. */
  readonly snapshotAt: (asOf: string, known: "to-unit" | "near") => Snapshot
}

/** Monday at eight, in the zone of the practice: when the pile is put in order. */
export const mondayMorning = `${weekDays[0]}T07:00:00Z`
/** The Monday after, at eight: when both look back. */
export const weekAfter = "2026-11-30T07:00:00Z"
export const timeZone = "Europe/Oslo"

/** How many draws there are before they come back. */
const draws = 9999

/** The draw that an address names: a whole number from 1; anything else is the first. */
export function seedFrom(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1
}

/** The draw after this one. */
export function seedAfter(seed: number): number {
  return (seed % draws) + 1
}

/**
 * The draw of a number: always the same for the same number, so that two at two screens can practise on the same.
 *
 * Shape: the one of the week and seven of the other stories, in a shuffled order.
 * Fails: never.
 */
export function drawOf(seed: number): Draw {
  const week = weeks[seed % 2 === 1 ? 0 : 1]
  const next = sequenceFrom(seed)
  const drawn = shuffled([week.story, ...shuffled(stories, next).slice(0, 7)], next)
  const letters = drawn.map((_, index) => "ABCDEFGH".charAt(index))
  const byLetter = new Map(letters.map((letter, index) => [letter, drawn[index] as Story]))
  const storyOf = (letter: string) => {
    const story = byLetter.get(letter)
    if (story === undefined) throw new Error("drawOf: no such letter in the draw")
    return story
  }
  const inPile = letters[drawn.indexOf(week.story)] as string
  return {
    seed,
    letters,
    storyOf,
    week,
    inPile,
    snapshotAt: (asOf, known) => {
      const isKnown = (at: string | null) => at !== null && at <= asOf
      const heard = week.events.filter(({ at, heardAt }) => isKnown(known === "near" ? at : heardAt))
      return {
        ...practiceUnit,
        asOf,
        referrals: letters.map((letter, index) => referralOf(letter, storyOf(letter), index)),
        facts: [
          ...letters.flatMap((letter) => saidOf(letter, storyOf(letter))),
          ...heard.flatMap((event) => {
            const recordedAt = known === "near" ? event.at : (event.heardAt ?? event.at)
            return event.fact === undefined ? [] : [seenFact(inPile, event.key, { ...event.fact, at: event.at, recordedAt })]
          })
        ],
        windows: heard.flatMap((event) => {
          const { at, key, opens } = event
          return opens === undefined
            ? []
            : [windowOf(inPile, { at, key, opens, confirmedAt: heard.filter(({ confirms }) => confirms === key).map((each) => each.at) })]
        })
      }
    }
  }
}

/** The window that an event of the week opens, with the confirmations of it. */
function windowOf(
  about: string,
  event: { readonly key: string; readonly at: string; readonly opens: string; readonly confirmedAt: ReadonlyArray<string> }
): Window {
  const { at, confirmedAt, key, opens } = event
  return { id: key, about, trigger: opens, openedAt: at, observedBy: therapist, agreed: "yes", confirmedAt, contacted: [] }
}

const therapist = { role: "milieu-therapist", service: "ovingshuset" }

const practiceUnit: Omit<Snapshot, "asOf" | "referrals" | "facts" | "windows"> = {
  format: "samsyn.snapshot/1",
  timeZone,
  holidays: ["2026-12-25", "2026-12-26", "2027-01-01"],
  rulePack: { id: noTsb.id, version: noTsb.version },
  approaches: [],
  units: (["birch", "willow", "alder"] as const).map((id) => ({ id, name: id, region: "practice", careLevels: ["inpatient-short"] })),
  vacancies: [
    vacancy("birch", "2026-11-30", 1),
    vacancy("willow", "2026-12-07", 1),
    // As many as there are people: what a place costs is days here, and hardly ever everything.
    vacancy("alder", "2026-12-21", 6)
  ],
  commitments: [],
  refusals: [],
  doors: [],
  duty: []
}

/** The free places of the practice unit. */
export const vacancies = practiceUnit.vacancies

function vacancy(unitId: string, freeFrom: string, places: number): Snapshot["vacancies"][number] {
  return {
    id: `${unitId}-place`,
    unitId,
    careLevel: "inpatient-short",
    freeFrom,
    places,
    features: [],
    admits: {},
    confirmedAt: "2026-11-23T06:00:00Z"
  }
}

function referralOf(letter: string, story: Story, lot: number): Referral {
  const { bornIn, condition, decidedOn, latestStartOn, waitsFrom } = story
  return {
    id: letter,
    personKey: `invented-${letter}`,
    receivedAt: `${waitsFrom}T08:00:00Z`,
    seniorityOn: waitsFrom,
    condition,
    lane: "ordinary",
    rights: { outcome: "granted", decidedOn, latestStartOn },
    person: bornIn === undefined ? {} : { born: { earliest: `${bornIn}-01-01`, latest: `${bornIn}-01-31` } },
    careLevels: ["inpatient-short"],
    needs: [],
    wishes: [],
    lot
  }
}

function saidOf(letter: string, story: Story): ReadonlyArray<Fact> {
  return story.says.map(({ circumstance, source, value }, index) => ({
    id: `${letter}-${index}`,
    referralId: letter,
    circumstance,
    value,
    source,
    observedAt: `${story.waitsFrom}T08:00:00Z`,
    recordedAt: `${story.waitsFrom}T08:00:00Z`,
    by: source === "referral" ? { role: "gp", service: "ovingskontoret" } : { role: "assessor", service: "ovingsenheten" },
    basis: "first-hand",
    domain: "health",
    sharedWith: ["unit", "nearby", "person"]
  }))
}

function seenFact(
  referralId: string,
  key: string,
  seen: { readonly circumstance: string; readonly value: boolean | number; readonly at: string; readonly recordedAt: string }
): Fact {
  const { at, circumstance, recordedAt, value } = seen
  return {
    id: `seen-${key}`,
    referralId,
    circumstance,
    value,
    source: "nearby",
    observedAt: at,
    recordedAt,
    by: therapist,
    basis: "first-hand",
    domain: "social",
    sharedWith: ["unit", "nearby", "person"]
  }
}

/** Whole numbers below a bound, the same for the same seed: the generator of Park and Miller. */
function sequenceFrom(seed: number): (below: number) => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function shuffled<Item>(items: ReadonlyArray<Item>, next: (below: number) => number): ReadonlyArray<Item> {
  const rest = [...items]
  return items.map(() => rest.splice(next(rest.length), 1)[0] as Item)
}
