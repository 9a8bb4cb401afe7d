import { bothDayDates } from "../dates/dayDates.ts"
import { dateOrNull } from "../dates/datesOf.ts"
import { ageOn } from "../facts/age.ts"
import { isSeenFromPile } from "../facts/sight.ts"
import { type Desk, deskOf } from "../queues/Desk.ts"
import { placeOrder } from "../queues/order.ts"
import type { Referral, Snapshot } from "../snapshot/Snapshot.ts"
import type { RulePack } from "./RulePack.ts"

/** What one pack says of one referral. */
export interface UnderPack {
  /** 1-based position in the place queue by the pile; null outside it. */
  readonly position: number | null
  readonly latestStartOn: string | null
  readonly guideOn: string | null
}

/** Someone for whom two packs differ. */
export interface Moved {
  readonly referralId: string
  readonly before: UnderPack
  readonly after: UnderPack
  /** Days by which the date that counts comes earlier (negative: later); the latest start in the place queue, else the guide's date. Null where either pack gives none. */
  readonly daysEarlier: number | null
  /** Places gained in the queue (negative: lost); null for someone not in both queues. */
  readonly placesEarlier: number | null
}

/** What a change of pack does to one group of people. */
export interface GroupEffect {
  readonly by: "sex" | "ageBand" | "injecting" | "language" | "nobodyNear"
  readonly value: string
  readonly people: number
  readonly earlier: number
  readonly later: number
  readonly daysEarlierSum: number
  readonly placesEarlierSum: number
}

/** Who moves when one pack replaces another, by how much, and which groups. */
export interface PackDiff {
  readonly moved: ReadonlyArray<Moved>
  readonly groups: ReadonlyArray<GroupEffect>
}

/**
 * What would change if pack `after` replaced pack `before` on the same snapshot.
 *
 * Shape: `moved` in the order of the snapshot's ids; `groups` by group, then value; people whose data do not say are counted as `unknown`.
 * Units: days and places; positive is earlier.
 * Fails: never; a referral that a pack cannot rank has no position under it.
 * Laws: a pack against itself moves nobody; the parts of each group sum to everyone.
 * Source: design section 4.2.
 */
export function diffPacks(before: RulePack, after: RulePack, snapshot: Snapshot): PackDiff {
  const desks = [deskOf(snapshot, before), deskOf(snapshot, after)] as const
  const under = desks.map(underOf)
  const referrals = snapshot.referrals.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const compared = referrals.map((referral): Compared => {
    const [one, other] = under.map((find) => find(referral)) as [UnderDays, UnderDays]
    return { referral, moved: movedBetween(referral, one, other) }
  })
  return { moved: compared.flatMap(({ moved }) => (isMove(moved) ? [moved] : [])), groups: groupsOf(desks[1], compared) }
}

interface UnderDays extends UnderPack {
  readonly day: number
}

interface Compared {
  readonly referral: Referral
  readonly moved: Moved
}

function underOf(desk: Desk): (referral: Referral) => UnderDays {
  const positions = new Map(placeOrder(desk, "pile").map((entry, index) => [entry.referral.id, index + 1]))
  return (referral) => {
    const { pile } = bothDayDates(desk.rules, desk.moment.holidays, referral, desk.factsOf(referral))
    const position = positions.get(referral.id) ?? null
    return {
      position,
      latestStartOn: dateOrNull(pile.latestStart),
      guideOn: dateOrNull(pile.guide),
      day: position === null ? pile.guide : pile.latestStart
    }
  }
}

function movedBetween(referral: Referral, before: UnderDays, after: UnderDays): Moved {
  const days = before.day - after.day
  const { day: _before, ...underBefore } = before
  const { day: _after, ...underAfter } = after
  return {
    referralId: referral.id,
    before: underBefore,
    after: underAfter,
    daysEarlier: before.day === after.day ? 0 : Number.isFinite(days) ? days : null,
    placesEarlier: before.position === null || after.position === null ? null : before.position - after.position
  }
}

function isMove({ after, before }: Moved): boolean {
  return before.position !== after.position || before.latestStartOn !== after.latestStartOn || before.guideOn !== after.guideOn
}

function groupsOf(desk: Desk, compared: ReadonlyArray<Compared>): ReadonlyArray<GroupEffect> {
  const groupings: { readonly [B in GroupEffect["by"]]: (referral: Referral) => string } = {
    sex: ({ person }) => person.sex ?? "unknown",
    ageBand: (referral) => ageBandOf(referral),
    injecting: (referral) => {
      const facts = desk.factsOf(referral).filter((fact) => fact.circumstance === "injecting" && isSeenFromPile(fact))
      return facts.length === 0 ? "unknown" : String(facts.some(({ value }) => value === true))
    },
    language: ({ person }) => person.language ?? "unknown",
    nobodyNear: (referral) => String(desk.factsOf(referral).every(isSeenFromPile))
  }
  return Object.entries(groupings).flatMap(([by, valueOf]) =>
    [...Map.groupBy(compared, ({ referral }) => valueOf(referral))]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([value, group]) => effectOn(by as GroupEffect["by"], value, group))
  )
}

function effectOn(by: GroupEffect["by"], value: string, group: ReadonlyArray<Compared>): GroupEffect {
  const days = group.map(({ moved }) => moved.daysEarlier ?? 0)
  const places = group.map(({ moved }) => moved.placesEarlier ?? 0)
  return {
    by,
    value,
    people: group.length,
    earlier: days.filter((day) => day > 0).length,
    later: days.filter((day) => day < 0).length,
    daysEarlierSum: sum(days),
    placesEarlierSum: sum(places)
  }
}

/** Under 23 is the guide's own bound; the rest are decades. Someone whose age is not known narrowly enough is `unknown`. */
function ageBandOf(referral: Referral): string {
  const age = ageOn(referral.person, referral.seniorityOn)
  if (age === undefined) return "unknown"
  const [youngest, oldest] = [age.youngest, age.oldest].map(bandOf)
  return youngest === oldest && youngest !== undefined ? youngest : "unknown"
}

function bandOf(age: number): string {
  if (age < 23) return "under 23"
  return age < 30 ? "23–29" : age < 70 ? `${Math.floor(age / 10) * 10}–${Math.floor(age / 10) * 10 + 9}` : "70 and over"
}

function sum(values: ReadonlyArray<number>): number {
  return values.reduce((total, value) => total + value, 0)
}
