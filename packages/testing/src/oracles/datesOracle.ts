import type { RulePack, Snapshot } from "@samsyn/core"
import { addDuration, ageOn, compare, millis } from "./calendar.ts"

export type Vantage = "pile" | "near"
type Referral = Snapshot["referrals"][number]
type Fact = Snapshot["facts"][number]
type When = RulePack["conditions"][number]["exceptions"][number]["when"]
type Truth = "true" | "false" | "unknown"

/** Design 4.3, read off the page: facts in sight, three-valued rules, earliest date. */
export interface DatesByOracle {
  readonly latestStartOn: string | null
  readonly guideOn: string | null
  readonly couldBeOn: string | null
  readonly candidates: ReadonlyArray<string>
  readonly possible: ReadonlyArray<string>
}

export function datesOracle(snapshot: Snapshot, pack: RulePack, referral: Referral, vantage: Vantage): DatesByOracle {
  const pile = guide(snapshot, pack, referral, "pile")
  const here = guide(snapshot, pack, referral, vantage)
  const pileDate = referral.rights.latestStartOn ?? earliest(pile.candidates)
  const nearGuide = earliest(here.candidates)
  const isEarlier = nearGuide !== null && isBefore(nearGuide, pileDate) && isBefore(nearGuide, earliest(pile.candidates))
  const latestStartOn = vantage === "near" && isEarlier ? nearGuide : pileDate
  return {
    latestStartOn,
    guideOn: earliest(here.candidates),
    couldBeOn: earliest([...(latestStartOn === null ? [] : [latestStartOn]), ...here.candidates, ...here.possible]),
    candidates: here.candidates.toSorted(),
    possible: here.possible.toSorted()
  }
}

/** The fact that counts on a circumstance: the latest seen; at the same instant the true or greater value. */
export function knownValue(snapshot: Snapshot, referral: Referral, vantage: Vantage, circumstance: string): boolean | number | undefined {
  const inSight = factsInSight(snapshot, referral, vantage).filter((fact) => fact.circumstance === circumstance)
  return inSight.toSorted((a, b) => compare(millis(b.observedAt), millis(a.observedAt)) || compare(Number(b.value), Number(a.value)))[0]
    ?.value
}

function factsInSight(snapshot: Snapshot, referral: Referral, vantage: Vantage): ReadonlyArray<Fact> {
  return snapshot.facts.filter(
    (fact) => fact.referralId === referral.id && (vantage === "near" || fact.source === "referral" || fact.source === "assessment")
  )
}

function guide(snapshot: Snapshot, pack: RulePack, referral: Referral, vantage: Vantage) {
  const condition = pack.conditions.find((one) => one.code === referral.condition)
  const on = (duration: RulePack["staleAfter"]) => addDuration(referral.seniorityOn, duration, snapshot.holidays)
  const base = condition?.latestStart ?? (pack.decisions === "undated" ? pack.fallback?.latestStart : undefined)
  const candidates = base === undefined ? [] : [on(base)]
  const possible: Array<string> = []
  for (const exception of condition?.exceptions ?? []) {
    const truth = truthOf(exception.when, (circumstance) => knownValue(snapshot, referral, vantage, circumstance), referral)
    if (truth === "true") candidates.push(on(exception.latestStart))
    if (truth === "unknown") possible.push(on(exception.latestStart))
  }
  return { candidates, possible }
}

/** Three-valued, by the words true, false and unknown. */
export function truthOf(when: When, known: (circumstance: string) => boolean | number | undefined, referral: Referral): Truth {
  if ("all" in when)
    return worst(
      when.all.map((one) => truthOf(one, known, referral)),
      ["false", "unknown", "true"],
      "true"
    )
  if ("any" in when)
    return worst(
      when.any.map((one) => truthOf(one, known, referral)),
      ["true", "unknown", "false"],
      "false"
    )
  if ("not" in when) return { true: "false", false: "true", unknown: "unknown" }[truthOf(when.not, known, referral)] as Truth
  if ("ageUnder" in when) {
    const { born } = referral.person
    if (born === undefined) return "unknown"
    if (ageOn(born.earliest, referral.seniorityOn) < when.ageUnder) return "true"
    return ageOn(born.latest, referral.seniorityOn) >= when.ageUnder ? "false" : "unknown"
  }
  const value = known(when.circumstance)
  if (value === undefined) return "unknown"
  return String("is" in when ? value === when.is : Number(value) > when.over) as Truth
}

/** The first of `decisive` that occurs among the truths, or what nothing at all means. */
function worst(truths: ReadonlyArray<Truth>, decisive: ReadonlyArray<Truth>, ofNothing: Truth): Truth {
  return decisive.find((truth) => truths.includes(truth)) ?? ofNothing
}

function earliest(dates: ReadonlyArray<string>): string | null {
  return dates.toSorted()[0] ?? null
}

function isBefore(date: string, other: string | null): boolean {
  return other === null || date < other
}
