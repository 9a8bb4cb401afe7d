import type { Referral, Rights } from "@samsyn/core"
import { type Chance, makeChance } from "./chance.ts"
import type { Moments } from "./moments.ts"

/** A condition with the weeks that an assessor gives it: the guide's where there is a date, else what is usual here. */
interface Condition {
  readonly code: string
  readonly weeks: number
}

const alcohol: Condition = { code: "300201", weeks: 6 }
const cannabis: Condition = { code: "300202", weeks: 10 }
const opiates: Condition = { code: "300203", weeks: 12 }
const stimulants: Condition = { code: "300204", weeks: 8 }
const medicines: Condition = { code: "300205", weeks: 10 }

const residences = ["Tromsø", "Bodø", "Ålesund", "Trondheim", "Førde", "Alta", "Bærum"] as const
const referrerKinds = ["gp", "municipality", "hospital"] as const
const unitsOfLevel = {
  "inpatient-short": ["u-solvang", "u-fjordglott", "u-asgarden", "u-kveldsol"],
  "inpatient-long": ["u-nordlys", "u-ornetind", "u-solvang"],
  outpatient: ["u-havna", "u-bryggen"]
} as const

const seed = 4380
const waiting = 46
const pending = 9

/**
 * Sixty referrals: those who wait for a place (three of them past their latest start), those who wait to be assessed, one emergency, two under compulsion,
 * and two who were refused the right.
 */
export function referralsAt(moments: Moments): ReadonlyArray<Referral> {
  const chance = makeChance(seed)
  const referrals: Array<Referral> = []
  const next = () => String(referrals.length + 1).padStart(2, "0")
  for (let index = 0; index < waiting; index++) {
    const condition = chance.oneOf([alcohol, alcohol, opiates, opiates, cannabis, stimulants, medicines])
    const isOverdue = index % 15 === 4
    const receivedDays = isOverdue ? condition.weeks * 7 + chance.between(2, 9) : chance.between(12, condition.weeks * 7 - 2)
    referrals.push(drawn(chance, moments, next(), condition, receivedDays, granted(moments, condition, receivedDays, chance)))
  }
  for (let index = 0; index < pending; index++) {
    const receivedDays = index === 0 ? 15 : chance.between(1, 11)
    referrals.push(
      drawn(chance, moments, next(), chance.oneOf([alcohol, opiates, cannabis, stimulants]), receivedDays, { outcome: "pending" })
    )
  }
  referrals.push({
    ...drawn(chance, moments, next(), alcohol, 0, { outcome: "pending" }),
    lane: "emergency",
    needs: ["detox"],
    careLevels: ["inpatient-short"]
  })
  for (const days of [6, 17]) {
    const compulsory = drawn(chance, moments, next(), opiates, days, granted(moments, alcohol, days, chance))
    referrals.push({ ...compulsory, lane: "compulsory", careLevels: ["inpatient-long"], legalEndOn: moments.daysAhead(60 - days) })
  }
  for (const days of [25, 31]) {
    referrals.push(drawn(chance, moments, next(), cannabis, days, { outcome: "refused", decidedOn: moments.daysAgo(days - 9) }))
  }
  return referrals
}

function granted(moments: Moments, condition: Condition, receivedDays: number, chance: Chance): Rights {
  const decidedDays = Math.max(0, receivedDays - chance.between(4, 11))
  return {
    outcome: "granted",
    decidedOn: moments.daysAgo(decidedDays),
    latestStartOn: moments.daysAhead(condition.weeks * 7 - receivedDays)
  }
}

function drawn(chance: Chance, moments: Moments, number: string, condition: Condition, receivedDays: number, rights: Rights): Referral {
  const level = chance.oneOf(["inpatient-short", "inpatient-short", "inpatient-long", "outpatient"])
  const years = chance.percent(12) ? chance.between(19, 22) : chance.between(24, 64)
  const bornDays = years * 366 + chance.between(0, 360)
  const wished = chance.oneOf(unitsOfLevel[level])
  const sex = chance.oneOf(["female", "male", "male"])
  return {
    id: `r-${number}`,
    personKey: `p-${number}`,
    receivedAt: moments.hoursAgo(receivedDays * 24 + chance.between(1, 6)),
    seniorityOn: moments.daysAgo(receivedDays),
    condition: condition.code,
    lane: "ordinary",
    rights,
    person: {
      born: { earliest: moments.daysAgo(bornDays), latest: moments.daysAgo(bornDays - (chance.percent(30) ? 364 : 0)) },
      sex,
      language: chance.percent(8) ? "se" : "nb",
      residence: chance.oneOf(residences)
    },
    referrerKind: chance.oneOf(referrerKinds),
    careLevels: level === "inpatient-short" && chance.percent(40) ? [level, "inpatient-long"] : [level],
    needs: needsOf(chance, condition, level),
    wishes: chance.percent(60) ? [wished] : [],
    ...(chance.percent(6) ? { earliestOn: moments.daysAhead(7) } : {}),
    lot: chance.between(1, 999_999_999)
  }
}

function needsOf(chance: Chance, condition: Condition, level: string): ReadonlyArray<string> {
  if (level === "inpatient-short" && chance.percent(70)) return ["detox"]
  if (condition === opiates && chance.percent(50)) return ["oat"]
  if (level === "inpatient-long" && chance.percent(25)) return ["dual-diagnosis"]
  return []
}
