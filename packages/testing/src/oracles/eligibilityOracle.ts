import type { RulePack, Snapshot } from "@samsyn/core"
import { addDays, ageOn, civilDateAt, millis, today, weekday } from "./calendar.ts"

type Referral = Snapshot["referrals"][number]
type Vacancy = Snapshot["vacancies"][number]
type Refusal = Snapshot["refusals"][number]
const hour = 3_600_000

/** The commitments that bind: a hold past `until` is none. */
export function standingCommitments(snapshot: Snapshot): Snapshot["commitments"] {
  return snapshot.commitments.filter((one) => one.state !== "held" || one.until === undefined || !isReached(snapshot, one.until))
}

/** Design 4.6: the first day on which the person can start in this vacancy, or undefined. */
export function startOf(snapshot: Snapshot, referral: Referral, vacancy: Vacancy): string | undefined {
  const from = [today(snapshot), vacancy.freeFrom, referral.earliestOn ?? ""].toSorted().at(-1) ?? ""
  for (let days = 0; days <= 366; days++) {
    const date = addDays(from, days)
    if (vacancy.freeUntil !== undefined && date > vacancy.freeUntil) return undefined
    if (vacancy.intakeDays === undefined) return date
    if (vacancy.intakeDays.includes(weekday(date)) && !snapshot.holidays.includes(date)) return date
  }
  return undefined
}

/** The start of an edge of design 4.6, or undefined where any one condition fails. */
export function edgeStart(snapshot: Snapshot, pack: RulePack, referral: Referral, vacancy: Vacancy): string | undefined {
  const committed = standingCommitments(snapshot).filter((one) => one.vacancyId === vacancy.id).length
  const start = startOf(snapshot, referral, vacancy)
  const { born, sex } = referral.person
  const { ageMax, ageMin } = vacancy.admits
  if (start === undefined || vacancy.places <= committed) return undefined
  if (!referral.careLevels.includes(vacancy.careLevel)) return undefined
  if (referral.onlyWishes === true && !referral.wishes.includes(vacancy.unitId)) return undefined
  if (!referral.needs.every((need) => vacancy.features.includes(need))) return undefined
  if (vacancy.admits.sex !== undefined && vacancy.admits.sex !== sex) return undefined
  if (ageMin !== undefined && (born === undefined || ageOn(born.latest, start) < ageMin)) return undefined
  if (ageMax !== undefined && (born === undefined || ageOn(born.earliest, start) > ageMax)) return undefined
  const refusals = snapshot.refusals.filter((one) => one.referralId === referral.id && one.unitId === vacancy.unitId)
  return refusals.some((refusal) => bars(snapshot, pack, referral, refusal, start)) ? undefined : start
}

/** A no is open for 48 hours; then it bars starts until its end, else by its reason's consequence. */
function bars(snapshot: Snapshot, pack: RulePack, referral: Referral, refusal: Refusal, start: string): boolean {
  if (millis(snapshot.asOf) < millis(refusal.at) + 48 * hour) return false
  if (refusal.until !== undefined) return start < barredUntil(snapshot, refusal.until)
  const consequence = pack.declineReasons.find((one) => one.code === refusal.reason)?.consequence
  if (consequence === undefined || consequence === "re-offer") return false
  if (consequence === "until-reassessed") return untilReassessed(snapshot, referral, refusal)
  return start < civilDateAt(millis(refusal.at) + consequence.park.days * 24 * hour, snapshot.timeZone)
}

/** The first civil date that is free again. */
function barredUntil(snapshot: Snapshot, until: string): string {
  return until.length === 10 ? until : civilDateAt(millis(until), snapshot.timeZone)
}

function untilReassessed(_snapshot: Snapshot, _referral: Referral, _refusal: Refusal): boolean {
  return true
}

function isReached(snapshot: Snapshot, until: string): boolean {
  return until.length === 10 ? until <= today(snapshot) : millis(until) <= millis(snapshot.asOf)
}
