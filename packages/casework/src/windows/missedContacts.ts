import { civilDateAt, formatCivilDate, instantMillis, parseCivilDate, weekdayIndex } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import type { WindowKept } from "../records/Window.ts"
import { type Standing, standingsOf } from "./standingOf.ts"
import { stateOf } from "./stateOf.ts"

/** How the talks that were due in one week went. Counts of windows: they measure the system, and name nobody. */
export interface ContactsOfWeek {
  /** The Monday of the week in which the talks were due. */
  readonly weekFrom: string
  readonly trigger: string
  /** Whether someone near the person is known of: who has nobody has nobody to open a window, or to call. */
  readonly someoneNear: boolean
  /** All whose `contactBy` is past, and who were not over before it, or were let run out by someone before it. */
  readonly due: number
  readonly inTime: number
  readonly late: number
  /** Nobody by now. */
  readonly never: number
}

/**
 * The talks with people that were due by now, week by week: in time, late or never, by trigger and by whether anyone near the person is known of.
 *
 * Units: windows; weeks from Monday, in the time zone of the unit. Order: by week, trigger, then those with somebody near.
 * Laws: `inTime + late + never = due` in every row · every window is in at most one row.
 */
export function missedContacts(records: Records, occasion: Occasion): ReadonlyArray<ContactsOfWeek> {
  const standingOf = standingsOf(records, occasion)
  const isSomeoneNear = thoseWithSomeoneNear(records)
  const rows = new Map<string, ContactsOfWeek>()
  for (const window of records.windows) {
    const standing = standingOf(window)
    if (standing === undefined || !wasDue(window, standing, occasion)) continue
    const { about, contactBy, contactedAt } = standing
    const weekFrom = mondayOf(civilDateAt(contactBy, occasion.timeZone))
    const someoneNear = about !== undefined && isSomeoneNear(about)
    const key = `${weekFrom} ${someoneNear ? 0 : 1} ${window.trigger}`
    const { due, inTime, late, never } = rows.get(key) ?? { due: 0, inTime: 0, late: 0, never: 0 }
    const isInTime = contactedAt !== undefined && instantMillis(contactedAt) <= instantMillis(contactBy)
    rows.set(key, {
      weekFrom,
      trigger: window.trigger,
      someoneNear,
      due: due + 1,
      inTime: inTime + Number(isInTime),
      late: late + Number(contactedAt !== undefined && !isInTime),
      never: never + Number(contactedAt === undefined)
    })
  }
  return [...rows.values()].toSorted(comesFirst)
}

/** A talk was due when its time is past, and it was had by then or the window was not over before. To let it run out is no end of what is owed: that would only hide it. */
function wasDue(window: WindowKept, { about, contactBy, contactedAt, trigger }: Standing, { at }: Occasion): boolean {
  if (instantMillis(at) <= instantMillis(contactBy)) return false
  const isHadInTime = contactedAt !== undefined && instantMillis(contactedAt) <= instantMillis(contactBy)
  const { closed, ...left } = window
  const ran = closed?.reason === "lapsed" ? left : window
  return isHadInTime || stateOf(ran, { about, at: contactBy, trigger }).tag !== "closed"
}

/** Someone near a person is known of where they have written or told something about any of the person's referrals, or the person's plan names who coordinates it. */
function thoseWithSomeoneNear(records: Records): (about: NonNullable<Standing["about"]>) => boolean {
  const referralIds = new Set([
    ...[...records.notes, ...records.facts].flatMap(({ referralId, source }) => (source === "nearby" ? [referralId] : [])),
    ...records.plans.flatMap(({ coordinator, id, responsibilityGroup }) =>
      coordinator !== undefined || responsibilityGroup.length > 0 ? [id] : []
    )
  ])
  const people = new Set(records.referrals.flatMap(({ id, personKey }) => (referralIds.has(id) ? [personKey] : [])))
  return ({ personKey }) => personKey !== undefined && people.has(personKey)
}

function mondayOf(civilDate: string): string {
  const day = parseCivilDate(civilDate)
  if (day === undefined) throw new Error("mondayOf: civilDateAt answers dates that exist")
  return formatCivilDate(day - weekdayIndex(day))
}

function comesFirst(one: ContactsOfWeek, other: ContactsOfWeek): number {
  const keyOf = ({ someoneNear, trigger, weekFrom }: ContactsOfWeek) => `${weekFrom} ${trigger} ${someoneNear ? 0 : 1}`
  return keyOf(one) < keyOf(other) ? -1 : 1
}
