import type { RulePack, Snapshot } from "@samsyn/core"
import fc from "fast-check"
import { doorCodes, featureCodes, flagCodes, laneCodes, numberCodes, rulePacks } from "./rulePacks.ts"

/** A snapshot with the pack it is read by. */
export interface SnapshotAndPack {
  readonly snapshot: Snapshot
  readonly pack: RulePack
}

const hour = 3_600_000
const day = 24 * hour
const careLevels = ["inpatient-short", "inpatient-long", "outpatient"]
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
const services = ["service-a", "service-b"]

/** Moments worth trying: working mornings, Friday nights, both sides of midnight, both clock changes, a leap day, New Year. */
const moments = [
  "2026-11-23T09:00:00Z",
  "2026-11-27T21:40:00Z",
  "2026-12-31T23:30:00Z",
  "2027-03-28T00:59:00Z",
  "2027-03-28T01:00:00Z",
  "2027-05-17T10:00:00Z",
  "2026-10-25T00:30:00Z",
  "2026-10-25T01:30:00Z",
  "2028-02-29T12:00:00Z",
  "2027-07-10T22:15:00Z"
].map((text) => Date.parse(text))

const instantText = (millis: number): string => new Date(millis).toISOString().replace(".000Z", "Z")
/** The same instant with a zone written out, as other systems do. */
const withOffset = (millis: number): string => `${new Date(millis + 2 * hour).toISOString().slice(0, 19)}+02:00`
const dateText = (millis: number): string => new Date(millis).toISOString().slice(0, 10)

/** Absent in `absent` of ten draws. */
const optional = <A>(arbitrary: fc.Arbitrary<A>, absent = 5) =>
  fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 10 - absent, arbitrary })
const seldom = <A>(arbitrary: fc.Arbitrary<A>) => optional(arbitrary, 8)
const mostly = <A>(arbitrary: fc.Arbitrary<A>) => optional(arbitrary, 2)
/** Lists of every length up to the greatest, each as likely, but the longer half twice as likely as the shorter. */
const list = <A>(arbitrary: fc.Arbitrary<A>, lengthMax: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.array(arbitrary, { maxLength: lengthMax, size: "max" }) },
    { weight: 2, arbitrary: fc.array(arbitrary, { minLength: Math.floor(lengthMax / 2), maxLength: lengthMax, size: "max" }) }
  )

/** Hours before now, with few distinct values so that facts tie. */
const hoursAgo = fc.oneof(fc.constantFrom(0, 1, 24, 48, 72, 240), fc.nat(2000))
const wholeMinutesAgo = fc.oneof(fc.constantFrom(0, 1, 2880, 2879, 2881, 1440), fc.nat(60 * 24 * 40))

const fact = fc.record({
  referral: fc.nat(),
  what: fc.oneof(
    fc.record({ circumstance: fc.constantFrom<string>(...flagCodes), value: fc.boolean() as fc.Arbitrary<boolean | number> }),
    fc.record({
      circumstance: fc.constantFrom<string>(...numberCodes),
      value: fc.constantFrom<boolean | number>(0, 0.5, 1, 2.5, 3, 20, 24, -1)
    })
  ),
  source: fc.constantFrom("referral", "assessment", "nearby", "person"),
  observedHoursAgo: hoursAgo,
  offset: fc.boolean(),
  basis: fc.constantFrom("first-hand", "told"),
  domain: fc.constantFrom("health", "social", "own"),
  service: fc.nat(1),
  sharedWith: fc.subarray(["unit", "nearby", "person"])
})

const referral = fc.record({
  sharesPersonWith: seldom(fc.nat()),
  receivedDaysAgo: fc.oneof(fc.nat(120), fc.nat(20)),
  receivedHour: fc.nat(23),
  seniorityDaysBefore: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(200)),
  condition: mostly(fc.nat()),
  lane: fc.oneof({ weight: 4, arbitrary: fc.constant("ordinary") }, { weight: 1, arbitrary: fc.constantFrom<string>(...laneCodes) }),
  outcome: fc.constantFrom("granted", "granted", "granted", "granted", "pending", "refused"),
  decidedShare: fc.nat(100),
  latestStart: mostly(fc.oneof(fc.integer({ min: -40, max: 60 }), fc.integer({ min: -5, max: 20 }))),
  born: mostly(
    fc.record({
      ageDays: fc.integer({ min: 15 * 365, max: 60 * 365 }),
      spanDays: fc.oneof(fc.constant(0), fc.constant(365), fc.nat(4000))
    })
  ),
  bornNear: seldom(fc.record({ years: fc.constantFrom(18, 23, 40), days: fc.integer({ min: -3, max: 3 }) })),
  sex: mostly(fc.constantFrom("female", "male", "other")),
  language: optional(fc.constantFrom("nb", "sv", "se")),
  residence: optional(fc.constantFrom("nord", "sør")),
  referrerKind: optional(fc.constantFrom("gp", "nav", "prison")),
  careLevels: fc.oneof(fc.shuffledSubarray(careLevels, { minLength: 1 }), fc.shuffledSubarray(careLevels, { minLength: 3 })),
  needs: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...featureCodes], { maxLength: 2 }) }),
  wishKeys: fc.array(fc.nat(99), { maxLength: 3 }),
  onlyWishes: seldom(fc.boolean()),
  earliestOn: seldom(fc.integer({ min: -10, max: 40 })),
  lot: fc.oneof(fc.nat(3), fc.nat(1000)),
  legalEndOn: optional(fc.integer({ min: 1, max: 90 })),
  commitment: seldom(fc.record({ vacancy: fc.nat(), state: fc.constantFrom("held", "offered", "accepted"), until: optional(untilDraw()) })),
  refusals: seldom(
    fc.array(
      fc.record({
        unit: fc.nat(),
        reason: fc.constantFrom("re-offer", "until-reassessed", "park"),
        minutesAgo: wholeMinutesAgo,
        until: seldom(untilDraw())
      }),
      { minLength: 1, maxLength: 2 }
    )
  ).map((drawn) => drawn ?? [])
})

/** A date or an instant around now, past as often as not. */
function untilDraw() {
  return fc.oneof(
    fc.record({ days: fc.integer({ min: -3, max: 30 }) }),
    fc.record({ minutes: fc.oneof(fc.constantFrom(0, 1, -1), fc.integer({ min: -3000, max: 40_000 })) })
  )
}

const unit = fc.record({ careLevels: fc.subarray(careLevels, { minLength: 1 }) })

const vacancy = fc.record({
  unit: fc.nat(),
  level: fc.nat(),
  freeFrom: fc.integer({ min: -20, max: 40 }),
  freeForDays: seldom(fc.nat(40)),
  intakeDays: optional(fc.subarray([...weekdays], { minLength: 1 }), 7),
  stayDays: optional(fc.nat(90)),
  places: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(4) }
  ),
  features: fc.oneof(fc.constant([...featureCodes]), fc.subarray([...featureCodes])),
  sex: seldom(fc.constantFrom("female", "male", "other")),
  ageMin: seldom(fc.constantFrom(16, 18, 23)),
  ageMax: seldom(fc.constantFrom(23, 40, 70)),
  confirmedHoursAgo: fc.nat(200)
})

const window = fc.record({
  about: fc.nat(),
  trigger: fc.nat(),
  opened: fc.oneof(
    fc.integer({ min: -30_000, max: 0 }),
    fc.integer({ min: -4000, max: 0 }),
    fc.integer({ min: -4000, max: 0 }),
    fc.integer({ min: 1, max: 30_000 })
  ),
  agreed: fc.constantFrom("yes", "not-asked"),
  confirmedShares: fc.array(fc.nat(100), { maxLength: 2 }),
  contactedShares: fc.array(fc.nat(100), { maxLength: 2 }),
  lastsMinutes: seldom(fc.integer({ min: 1, max: 40_000 })),
  closed: seldom(fc.record({ share: fc.nat(100), reason: fc.constantFrom("used", "lapsed", "withdrawn", "ended") }))
})

const approach = fc.record({
  person: mostly(fc.nat()),
  askedHoursAgo: fc.nat(400),
  referralDueOn: optional(fc.integer({ min: -2, max: 10 }))
})

const door = fc.record({
  kind: fc.nat(),
  hours: list(
    fc.record({
      days: fc.oneof(fc.subarray([...weekdays], { minLength: 1 }), fc.constant([...weekdays])),
      from: fc.oneof(fc.constant(0), fc.nat(22)),
      length: fc.oneof(fc.constant(24), fc.integer({ min: 1, max: 24 })),
      half: fc.boolean()
    }),
    2
  ),
  onHolidays: optional(fc.boolean()),
  phone: optional(fc.constantFrom("77 00 00 00")),
  needs: fc.constantFrom("none", "card", "contract")
})

/** How much of everything is drawn; `persons: "one-each"` gives every referral a person of its own. */
export interface SnapshotShape {
  readonly referrals: number
  readonly vacancies: number
  readonly persons?: "shared" | "one-each"
  /**
   * Everyone waits in one lane for any care level, and no vacancy has more than two places: much to choose and to yield.
   * In half of the draws everyone can start on time, so that the levels below the first decide.
   */
  readonly contested?: boolean
  readonly monotone?: boolean
  readonly order?: "dates" | "points"
}

/** Shapes for the size of question asked: `small` can be tried by brute force. */
export const small: SnapshotShape = { referrals: 5, vacancies: 4 }
export const contested: SnapshotShape = { referrals: 6, vacancies: 4, contested: true }
export const medium: SnapshotShape = { referrals: 12, vacancies: 6 }

/** A valid snapshot and its pack: references are drawn as numbers and counted round what there is, so every draw and every shrink is valid. */
export function snapshotAndPack(shape: SnapshotShape): fc.Arbitrary<SnapshotAndPack> {
  return fc
    .record({
      pack: rulePacks(shape),
      now: fc.oneof(
        fc.constantFrom(...moments),
        fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((minutes) => Date.parse("2026-01-01T00:00:00Z") + minutes * 60_000)
      ),
      zone: fc.oneof(
        { weight: 4, arbitrary: fc.constant("Europe/Oslo") },
        { weight: 1, arbitrary: fc.constantFrom("UTC", "America/New_York", "Asia/Kolkata") }
      ),
      holidays: fc.uniqueArray(fc.integer({ min: -60, max: 90 }), { maxLength: 12 }),
      referrals: list(referral, shape.referrals),
      facts: list(fact, shape.referrals * 4),
      units: fc.array(unit, { minLength: 1, maxLength: 3 }),
      vacancies: list(vacancy, shape.vacancies),
      windows: list(window, shape.referrals),
      approaches: fc.array(approach, { maxLength: 2 }),
      doors: list(door, 3),
      isAmple: fc.boolean(),
      duty: list(fc.record({ startsHoursAgo: fc.nat(30), hours: fc.integer({ min: 1, max: 40 }) }), 3)
    })
    .map((draw): SnapshotAndPack => {
      const { now, pack } = draw
      const at = <A>(list: ReadonlyArray<A>, index: number): A => list[index % list.length] as A
      const today = now - (now % day)
      const date = (days: number) => dateText(today + days * day)
      const until = (drawn: { readonly days: number } | { readonly minutes: number }) =>
        "days" in drawn ? date(drawn.days) : instantText(now + drawn.minutes * 60_000)
      const personKey = (sharesWith: number | undefined, index: number) =>
        shape.persons === "one-each" || sharesWith === undefined ? `person-${index}` : `person-${sharesWith % draw.referrals.length}`
      const unitId = (index: number) => `unit-${index % draw.units.length}`
      const referralId = (index: number) => `referral-${index}`

      const referrals = draw.referrals.map((drawn, index): Snapshot["referrals"][number] => {
        const receivedAt = Math.min(now, today - drawn.receivedDaysAgo * day + drawn.receivedHour * hour)
        const decidedOn = dateText(receivedAt + Math.floor(((now - receivedAt) * drawn.decidedShare) / 100))
        const seniorityOn = dateText(receivedAt - drawn.seniorityDaysBefore * day)
        const born =
          drawn.bornNear !== undefined
            ? {
                earliest: yearsBefore(seniorityOn, drawn.bornNear.years, drawn.bornNear.days),
                latest: yearsBefore(seniorityOn, drawn.bornNear.years, drawn.bornNear.days)
              }
            : drawn.born === undefined
              ? undefined
              : {
                  earliest: dateText(today - (drawn.born.ageDays + drawn.born.spanDays) * day),
                  latest: dateText(today - drawn.born.ageDays * day)
                }
        const outcome = shape.contested === true ? "granted" : drawn.outcome
        const hasDate = outcome === "granted" && (pack.decisions === "dated" || drawn.latestStart !== undefined)
        return {
          id: referralId(index),
          personKey: personKey(drawn.sharesPersonWith, index),
          receivedAt: instantText(receivedAt),
          seniorityOn,
          condition: drawn.condition === undefined ? null : at(pack.conditions, drawn.condition).code,
          lane: shape.contested === true ? "ordinary" : drawn.lane,
          rights: {
            outcome: outcome as "granted",
            ...(outcome === "pending" ? {} : { decidedOn }),
            ...(hasDate ? { latestStartOn: date((drawn.latestStart ?? 14) + (shape.contested === true && draw.isAmple ? 100 : 0)) } : {})
          },
          person: present({ born, sex: drawn.sex as "female", language: drawn.language, residence: drawn.residence }),
          ...present({ referrerKind: drawn.referrerKind, onlyWishes: drawn.onlyWishes }),
          ...(drawn.earliestOn === undefined ? {} : { earliestOn: date(drawn.earliestOn) }),
          ...(drawn.legalEndOn === undefined ? {} : { legalEndOn: date(drawn.legalEndOn) }),
          careLevels: shape.contested === true ? [...new Set([...drawn.careLevels, ...careLevels])] : drawn.careLevels,
          needs: drawn.needs,
          wishes: [...new Set(drawn.wishKeys.map(unitId))],
          lot: drawn.lot
        }
      })
      const commitments =
        draw.vacancies.length === 0
          ? []
          : draw.referrals.flatMap(({ commitment }, index) => {
              if (commitment === undefined) return []
              const vacancyIndex = commitment.vacancy % draw.vacancies.length
              return [
                {
                  referralId: referralId(index),
                  vacancyId: `vacancy-${vacancyIndex}`,
                  startsOn: date(draw.vacancies[vacancyIndex]?.freeFrom ?? 0),
                  state: commitment.state as "held",
                  ...(commitment.until === undefined ? {} : { until: until(commitment.until) })
                }
              ]
            })
      const approaches = draw.approaches.map((drawn, index) => ({
        id: `approach-${index}`,
        ...(drawn.person === undefined ? {} : { personKey: `person-${drawn.person % Math.max(1, referrals.length)}` }),
        askedAt: instantText(now - drawn.askedHoursAgo * hour),
        by: { role: "outreach", service: at(services, index) },
        ...(drawn.referralDueOn === undefined ? {} : { referralDueOn: date(drawn.referralDueOn) })
      }))
      const subjects = [...referrals.map((one) => one.id), ...approaches.map((one) => one.id)]
      return {
        pack,
        snapshot: {
          format: "samsyn.snapshot/1",
          asOf: instantText(now),
          timeZone: draw.zone,
          holidays: draw.holidays.map(date),
          rulePack: { id: pack.id, version: pack.version },
          referrals,
          facts:
            referrals.length === 0
              ? []
              : draw.facts.map((drawn, index) => ({
                  id: `fact-${index}`,
                  referralId: at(referrals, drawn.referral).id,
                  ...drawn.what,
                  source: drawn.source as "referral",
                  observedAt: (drawn.offset ? withOffset : instantText)(now - drawn.observedHoursAgo * hour),
                  recordedAt: instantText(now - Math.floor(drawn.observedHoursAgo / 2) * hour),
                  by: { role: "observer", service: at(services, drawn.service) },
                  basis: drawn.basis as "told",
                  domain: drawn.domain as "own",
                  sharedWith: drawn.sharedWith as ReadonlyArray<"unit">
                })),
          windows:
            subjects.length === 0
              ? []
              : draw.windows.map((drawn, index) => {
                  const openedAt = now + drawn.opened * 60_000
                  const share = (percent: number) =>
                    instantText(openedAt + Math.floor(Math.max(0, now - openedAt) / 6_000_000) * 60_000 * percent)
                  const past = openedAt <= now
                  return {
                    id: `window-${index}`,
                    about: at(subjects, drawn.about),
                    trigger: at(pack.triggers, drawn.trigger).code,
                    openedAt: instantText(openedAt),
                    observedBy: { role: "milieu-therapist", service: at(services, index) },
                    agreed: drawn.agreed as "yes",
                    confirmedAt: past && at(pack.triggers, drawn.trigger).confirmable ? [...new Set(drawn.confirmedShares)].map(share) : [],
                    contacted: past
                      ? drawn.contactedShares.map((percent) => ({ at: share(percent), by: "milieu-therapist", how: "in person" }))
                      : [],
                    ...(drawn.lastsMinutes === undefined ? {} : { endsAt: instantText(openedAt + drawn.lastsMinutes * 60_000) }),
                    ...(drawn.closed === undefined || !past
                      ? {}
                      : { closed: { at: share(drawn.closed.share), reason: drawn.closed.reason as "used" } })
                  }
                }),
          approaches,
          units: draw.units.map((drawn, index) => ({
            id: unitId(index),
            name: `Unit ${index}`,
            region: "nord",
            careLevels: drawn.careLevels
          })),
          vacancies: draw.vacancies.map((drawn, index) => {
            const committed = commitments.filter((one) => one.vacancyId === `vacancy-${index}`).length
            const levels = at(draw.units, drawn.unit).careLevels
            return {
              id: `vacancy-${index}`,
              unitId: unitId(drawn.unit),
              careLevel: at(levels, drawn.level),
              freeFrom: date(drawn.freeFrom),
              ...(drawn.freeForDays === undefined ? {} : { freeUntil: date(drawn.freeFrom + drawn.freeForDays) }),
              ...present({ intakeDays: drawn.intakeDays, stayDays: drawn.stayDays }),
              places: (shape.contested === true ? Math.min(index === 0 ? 2 : 1, drawn.places) : drawn.places) + committed,
              features: drawn.features,
              admits: present({ sex: drawn.sex as "female", ageMin: drawn.ageMin, ageMax: drawn.ageMax }),
              confirmedAt: instantText(now - drawn.confirmedHoursAgo * hour)
            }
          }),
          commitments,
          refusals: draw.referrals.flatMap((drawn, index) =>
            drawn.refusals.map((refusal) => ({
              referralId: referralId(index),
              unitId: unitId(refusal.unit),
              reason: refusal.reason,
              at: instantText(now - refusal.minutesAgo * 60_000),
              ...(refusal.until === undefined ? {} : { until: until(refusal.until) })
            }))
          ),
          doors: draw.doors.map((drawn, index) => ({
            id: `door-${index}`,
            kind: at(doorCodes, drawn.kind),
            service: at(services, index),
            ...present({ phone: drawn.phone, onHolidays: drawn.onHolidays }),
            hours: drawn.hours.map(({ days, from, half, length }) => ({
              days,
              from: `${String(from).padStart(2, "0")}:${half ? "30" : "00"}`,
              to: `${String(Math.min(24, from + length + 1)).padStart(2, "0")}:00`
            })),
            needs: drawn.needs as "none"
          })),
          duty: draw.duty.map((drawn) => ({
            from: instantText(now - drawn.startsHoursAgo * hour),
            until: instantText(now + (drawn.hours - drawn.startsHoursAgo) * hour),
            reach: `77 00 00 0${drawn.hours % 10}`
          }))
        }
      }
    })
}

/** A record without the keys whose value is undefined. */
function present<A extends object>(record: A): { [K in keyof A]?: Exclude<A[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof A]?: Exclude<A[K], undefined>
  }
}

/** The date a number of years and days before another; 29 February counts as 1 March in a common year. */
function yearsBefore(date: string, years: number, days: number): string {
  return dateText(Date.UTC(Number(date.slice(0, 4)) - years, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)) + days))
}
