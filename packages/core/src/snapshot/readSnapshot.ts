import type { Circumstance, RulePack } from "../rules/RulePack.ts"
import { civilDay } from "../time/civilDate.ts"
import { instantMillis } from "../time/instant.ts"
import { isTimeZone, makeZone } from "../time/zone.ts"
import { commitmentStands } from "../matching/commitmentStands.ts"
import { type Checks, makeChecks } from "./checks.ts"
import { decode, limitFaults } from "./decode.ts"
import type { Fault, Reading } from "./Fault.ts"
import { type Salvage, salvage } from "./salvage.ts"
import { Snapshot } from "./Snapshot.ts"

const decodeSnapshot = decode(Snapshot)

/**
 * Reads a snapshot from untrusted data, against the rule pack that will be used with it.
 *
 * Returns: the snapshot, on which every function of the core is total; or every fault by path: shape, repeated and dangling ids,
 * impossible dates and intervals, codes that the pack does not know, more commitments than places.
 * The pack named in the snapshot is not compared with `pack`: the caller chose it.
 * Fails: never.
 * Cost: linear in the records.
 *
 * @example Every fault by its path
 * ```ts run
 * import { noTsb, readSnapshot } from "@samsyn/core"
 * const reading = readSnapshot({ format: "samsyn.snapshot/1", asOf: "yesterday" }, noTsb)
 * if (reading.tag === "accepted") throw new Error("it has faults")
 * reading.faults.slice(0, 2).map(({ code, path }) => [path, code]) // => [["/asOf", "invalid"], ["/timeZone", "missing"]]
 * ```
 */
export function readSnapshot(input: unknown, pack: RulePack): Reading<Snapshot> {
  const read = decodeSnapshot(input)
  if (read.tag === "refused") {
    const rest = salvage(input)
    return rest === undefined ? read : { tag: "refused", faults: limitFaults([...read.faults, ...checkRecords(rest.snapshot, pack, rest)]) }
  }
  const faults = checkSnapshot(read.value, pack)
  return faults.length === 0 ? read : { tag: "refused", faults: limitFaults(faults) }
}

/** The faults that stand between the records of a snapshot, or between them and the pack. */
export function checkSnapshot(snapshot: Snapshot, pack: RulePack): ReadonlyArray<Fault> {
  return checkRecords(snapshot, pack, whole)
}

/** A snapshot of which nothing was left out. */
const whole: Omit<Salvage, "snapshot"> = { indexIn: (_list, index) => index, idsLeftOut: () => [] }

function checkRecords(snapshot: Snapshot, pack: RulePack, { idsLeftOut, indexIn }: Omit<Salvage, "snapshot">): ReadonlyArray<Fault> {
  const checks = makeChecks({ indexIn, idsLeftOut })
  if (!isTimeZone(snapshot.timeZone)) checks.add(["timeZone"], "unknown", "No time zone has this name")
  const ids = idsOf(checks, snapshot)
  checkReferrals(checks, snapshot, pack, ids)
  checkFacts(checks, snapshot, pack, ids)
  checkWindows(checks, snapshot, pack, ids)
  checkVacancies(checks, snapshot, pack, ids)
  checkCommitments(checks, snapshot, ids)
  checkRefusals(checks, snapshot, pack, ids)
  checkDoors(checks, snapshot, pack)
  return checks.faults
}

interface Ids {
  readonly referrals: ReadonlySet<string>
  readonly approaches: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly vacancies: ReadonlySet<string>
}

function idsOf(checks: Checks, snapshot: Snapshot): Ids {
  const idOf = (record: { readonly id: string }) => record.id
  checks.unique(snapshot.facts, "facts", idOf, "id")
  checks.unique(snapshot.windows, "windows", idOf, "id")
  checks.unique(snapshot.doors, "doors", idOf, "id")
  const referrals = checks.unique(snapshot.referrals, "referrals", idOf, "id")
  const approaches = checks.unique(snapshot.approaches, "approaches", idOf, "id")
  snapshot.approaches.forEach((approach, at) => {
    if (referrals.has(approach.id))
      checks.add(["approaches", at, "id"], "repeated", "A referral has this id; a window could be about either")
  })
  return {
    referrals,
    approaches,
    units: checks.unique(snapshot.units, "units", idOf, "id"),
    vacancies: checks.unique(snapshot.vacancies, "vacancies", idOf, "id")
  }
}

function checkReferrals(checks: Checks, snapshot: Snapshot, pack: RulePack, ids: Ids): void {
  const conditions = new Set(pack.conditions.map((condition) => condition.code))
  const lanes = new Set(pack.lanes.map((lane) => lane.code))
  const features = new Set(pack.features)
  snapshot.referrals.forEach((referral, at) => {
    const here = ["referrals", at] as const
    if (referral.condition !== null) checks.known(referral.condition, conditions, [...here, "condition"], "condition of the pack")
    checks.known(referral.lane, lanes, [...here, "lane"], "lane of the pack")
    referral.needs.forEach((need, index) => checks.known(need, features, [...here, "needs", index], "feature of the pack"))
    referral.wishes.forEach((unit, index) => checks.known(unit, ids.units, [...here, "wishes", index], "unit"))
    const { born } = referral.person
    if (born !== undefined && civilDay(born.latest) < civilDay(born.earliest)) {
      checks.add([...here, "person", "born", "latest"], "reversed", "The last possible day of birth is before the first")
    }
    if (referral.rights.outcome === "granted" && pack.decisions === "dated" && referral.rights.latestStartOn === undefined) {
      checks.add([...here, "rights", "latestStartOn"], "missing", "In this law the date is part of a granted right")
    }
  })
}

function checkFacts(checks: Checks, snapshot: Snapshot, pack: RulePack, ids: Ids): void {
  const known = new Map(pack.circumstances.map((circumstance) => [circumstance.code, circumstance]))
  const asOf = instantMillis(snapshot.asOf)
  snapshot.facts.forEach((fact, at) => {
    checks.known(fact.referralId, ids.referrals, ["facts", at, "referralId"], "referral")
    const circumstance = known.get(fact.circumstance)
    if (circumstance === undefined) checks.add(["facts", at, "circumstance"], "unknown", "No circumstance of the pack has this id or code")
    else if ((typeof fact.value === "boolean") !== (circumstance.value === "flag")) {
      checks.add(["facts", at, "value"], "wrong-kind", circumstance.value === "flag" ? "Expected true or false" : "Expected a number")
    } else if (isOutside(fact.value, circumstance.range)) {
      checks.add(["facts", at, "value"], "out-of-range", "Outside the range that the pack gives this circumstance")
    }
    if (instantMillis(fact.observedAt) > asOf)
      checks.add(["facts", at, "observedAt"], "after-as-of", "Observed after the time of the snapshot")
  })
}

function isOutside(value: boolean | number, range: Circumstance["range"]): boolean {
  return range !== undefined && typeof value === "number" && (value < range.least || value > range.most)
}

function checkWindows(checks: Checks, snapshot: Snapshot, pack: RulePack, ids: Ids): void {
  const triggers = new Set(pack.triggers.map((trigger) => trigger.code))
  snapshot.windows.forEach((window, at) => {
    checks.known(window.trigger, triggers, ["windows", at, "trigger"], "trigger of the pack")
    if (!ids.referrals.has(window.about) && !ids.approaches.has(window.about)) {
      checks.add(["windows", at, "about"], "unknown", "No referral or approach has this id or code")
    }
  })
}

function checkVacancies(checks: Checks, snapshot: Snapshot, pack: RulePack, ids: Ids): void {
  const features = new Set(pack.features)
  snapshot.vacancies.forEach((vacancy, at) => {
    const here = ["vacancies", at] as const
    checks.known(vacancy.unitId, ids.units, [...here, "unitId"], "unit")
    vacancy.features.forEach((feature, index) => checks.known(feature, features, [...here, "features", index], "feature of the pack"))
    if (vacancy.freeUntil !== undefined && civilDay(vacancy.freeUntil) < civilDay(vacancy.freeFrom)) {
      checks.add([...here, "freeUntil"], "reversed", "The last day to start is before the first")
    }
    const { ageMax, ageMin } = vacancy.admits
    if (ageMin !== undefined && ageMax !== undefined && ageMax < ageMin) {
      checks.add([...here, "admits", "ageMax"], "reversed", "The greatest age is under the least")
    }
  })
}

function checkCommitments(checks: Checks, snapshot: Snapshot, ids: Ids): void {
  const asOf = instantMillis(snapshot.asOf)
  const today = makeZone(isTimeZone(snapshot.timeZone) ? snapshot.timeZone : "UTC").dayAt(asOf)
  const left = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy.places]))
  const committed = new Set<string>()
  snapshot.commitments.forEach((commitment, at) => {
    checks.known(commitment.referralId, ids.referrals, ["commitments", at, "referralId"], "referral")
    checks.known(commitment.vacancyId, ids.vacancies, ["commitments", at, "vacancyId"], "vacancy")
    if (!commitmentStands(commitment, { asOf, today })) return
    if (committed.has(commitment.referralId)) {
      checks.add(["commitments", at, "referralId"], "repeated", "This referral already holds a place")
    }
    committed.add(commitment.referralId)
    const places = left.get(commitment.vacancyId)
    if (places === undefined) return
    if (places === 0) checks.add(["commitments", at, "vacancyId"], "over-capacity", "More commitments than places")
    else left.set(commitment.vacancyId, places - 1)
  })
}

function checkRefusals(checks: Checks, snapshot: Snapshot, pack: RulePack, ids: Ids): void {
  const reasons = new Set(pack.declineReasons.map((reason) => reason.code))
  snapshot.refusals.forEach((refusal, at) => {
    checks.known(refusal.referralId, ids.referrals, ["refusals", at, "referralId"], "referral")
    checks.known(refusal.unitId, ids.units, ["refusals", at, "unitId"], "unit")
    checks.known(refusal.reason, reasons, ["refusals", at, "reason"], "decline reason of the pack")
  })
}

function checkDoors(checks: Checks, snapshot: Snapshot, pack: RulePack): void {
  const kinds = new Set(pack.doors.map((door) => door.code))
  snapshot.doors.forEach((door, at) => {
    checks.known(door.kind, kinds, ["doors", at, "kind"], "door of the pack")
    door.hours.forEach((hours, index) => {
      if (hours.to <= hours.from)
        checks.add(["doors", at, "hours", index, "to"], "reversed", "Closes before it opens; split hours at midnight")
    })
  })
  snapshot.duty.forEach((duty, at) => {
    if (instantMillis(duty.until) <= instantMillis(duty.from)) checks.add(["duty", at, "until"], "reversed", "Ends before it begins")
  })
}
