import { type Finding, findingsOf } from "../dates/findings.ts"
import { bothDayDates } from "../dates/dayDates.ts"
import { forAudience } from "../facts/sight.ts"
import { deskOf } from "../queues/Desk.ts"
import { placeOrder } from "../queues/order.ts"
import { type AssessmentQueue, assessmentQueue, type PlaceQueue, placeQueue } from "../queues/queues.ts"
import type { RulePack, Trigger } from "../rules/RulePack.ts"
import type { Snapshot } from "../snapshot/Snapshot.ts"
import { civilDay, formatCivilDate } from "../time/civilDate.ts"
import { contactTimes } from "../windows/contact.ts"
import { windowStateAt } from "../windows/windowState.ts"

/** An open window, as a row of the pile flags it. */
export interface WindowFlag {
  readonly windowId: string
  readonly trigger: string
  readonly kind: Trigger["kind"]
  readonly closesAt: string
  /** Nobody has talked with the person, and the time for it is past. */
  readonly contactOverdue: boolean
}

/** What a row of the pile shows beside its keys. */
export interface RowNotes {
  readonly condition: string | null
  readonly findings: ReadonlyArray<Finding>
  readonly windows: ReadonlyArray<WindowFlag>
}

/** Where the near sight would put a row; moves nobody. */
export interface NearStanding {
  readonly nearLatestStartOn: string | null
  readonly nearPosition: number
}

/** Someone whose latest start has passed without a start. */
export interface Overdue {
  readonly referralId: string
  readonly latestStartOn: string
  readonly daysOverdue: number
  readonly toldOn: string | null
  readonly tried: ReadonlyArray<string>
}

/** The whole pile for the unit: the overdue first, both queues, and what stands apart. Ids, no free text. */
export interface PileView {
  /** Oldest first. */
  readonly overdue: ReadonlyArray<Overdue>
  readonly place: Omit<PlaceQueue, "ranking"> & { readonly ranking: ReadonlyArray<PlaceQueue["ranking"][number] & RowNotes & NearStanding> }
  readonly assessment: Omit<AssessmentQueue, "ranking"> & { readonly ranking: ReadonlyArray<AssessmentQueue["ranking"][number] & RowNotes> }
}

/**
 * The pile for the unit (coordinator and assessor), with the near sight put beside each row.
 *
 * Shape: facts not shared with the unit are taken out before anything is computed. Someone with a standing place is overdue too, until they start.
 * Units: civil dates, whole days, 1-based positions.
 * Fails: never.
 * Laws: a fact not shared with the unit never changes a byte; nothing seen near the person changes the order.
 * Source: design section 4.7.
 */
export function pileView(snapshot: Snapshot, pack: RulePack): PileView {
  const shared = forAudience(snapshot, "unit")
  const desk = deskOf(shared, pack)
  const referrals = new Map(shared.referrals.map((referral) => [referral.id, referral]))
  const windows = Map.groupBy(shared.windows, ({ about }) => about)
  const near = new Map(placeOrder(desk, "near").map(({ dates, referral }, index) => [referral.id, { index, day: dates.latestStart }]))
  const place = placeQueue(shared, pack, { vantage: "pile" })
  const assessment = assessmentQueue(shared, pack)

  const notesOf = (referralId: string): RowNotes => {
    const referral = referrals.get(referralId)
    if (referral === undefined) throw new Error("pileView: a row of a queue is a referral of the snapshot")
    const facts = desk.factsOf(referral)
    const dates = bothDayDates(desk.rules, desk.moment.holidays, referral, facts)
    const { condition } = referral
    return { condition, findings: findingsOf(desk.rules, referral, facts, dates), windows: (windows.get(referralId) ?? []).flatMap(flagOf) }
  }
  const flagOf = (window: Snapshot["windows"][number]): ReadonlyArray<WindowFlag> => {
    const trigger = desk.rules.triggers.get(window.trigger)
    if (trigger === undefined) return []
    const state = windowStateAt(window, trigger, desk.moment.asOf)
    if (state.tag !== "open") return []
    const contactOverdue = contactTimes(window, trigger, desk.moment.asOf).isOverdue
    return [{ windowId: window.id, trigger: trigger.code, kind: trigger.kind, closesAt: state.closesAt, contactOverdue }]
  }
  const standingOf = (referralId: string): NearStanding => {
    const found = near.get(referralId)
    if (found === undefined) throw new Error("pileView: both vantages order the same people")
    return { nearLatestStartOn: Number.isFinite(found.day) ? formatCivilDate(found.day) : null, nearPosition: found.index + 1 }
  }
  const overdue = place.ranking.flatMap(({ latestStartOn, referralId }): ReadonlyArray<Overdue> => {
    if (latestStartOn === null || civilDay(latestStartOn) >= desk.moment.today) return []
    const breach = referrals.get(referralId)?.breach
    const daysOverdue = desk.moment.today - civilDay(latestStartOn)
    return [{ referralId, latestStartOn, daysOverdue, toldOn: breach?.toldOn ?? null, tried: breach?.tried ?? [] }]
  })
  return {
    overdue: overdue.toSorted((one, other) => other.daysOverdue - one.daysOverdue || (one.referralId < other.referralId ? -1 : 1)),
    place: { ...place, ranking: place.ranking.map((row) => ({ ...row, ...notesOf(row.referralId), ...standingOf(row.referralId) })) },
    assessment: { ...assessment, ranking: assessment.ranking.map((row) => ({ ...row, ...notesOf(row.referralId) })) }
  }
}
