import type { Fault, Reading } from "../snapshot/Fault.ts"
import { decode, limitFaults } from "../snapshot/decode.ts"
import { type Checks, makeChecks } from "../snapshot/checks.ts"
import { type Duration, durationMillis } from "../time/duration.ts"
import { RulePack, type When } from "./RulePack.ts"

const decodePack = decode(RulePack)

/**
 * Reads a rule pack from untrusted data.
 *
 * Returns: the pack, or every fault by path — codes unique and resolvable, phases increasing, units that fit, every date cited or marked as an assumption.
 * Fails: never.
 * Cost: linear in the pack.
 */
export function readRulePack(input: unknown): Reading<RulePack> {
  const read = decodePack(input)
  if (read.tag === "refused") return read
  const faults = checkRulePack(read.value)
  return faults.length === 0 ? read : { tag: "refused", faults: limitFaults(faults) }
}

/** The faults that stand between records of a pack. */
function checkRulePack(pack: RulePack): ReadonlyArray<Fault> {
  const checks = makeChecks()
  const sources = checks.unique(pack.sources, "sources", (source) => source.id, "id")
  const cite = citeChecks(checks, sources)
  checks.unique(pack.clocks, "clocks", (clock) => clock.code, "code")
  pack.clocks.forEach((clock, index) => {
    civil(checks, clock.within, ["clocks", index, "within"])
    cite(clock.cites, ["clocks", index, "cites"], true)
  })
  if (!pack.clocks.some((clock) => clock.code === "assessment")) checks.add(["clocks"], "missing", "The clock assessment is missing")
  checks.unique(pack.lanes, "lanes", (lane) => lane.code, "code")
  const circumstances = new Map(pack.circumstances.map((circumstance) => [circumstance.code, circumstance.value]))
  checks.unique(pack.circumstances, "circumstances", (circumstance) => circumstance.code, "code")
  pack.circumstances.forEach(({ cites, range, value }, index) => {
    cite(cites, ["circumstances", index, "cites"], range !== undefined)
    if (range === undefined) return
    if (value === "flag") checks.add(["circumstances", index, "range"], "wrong-kind", "Only a number has a range")
    if (range.most < range.least) checks.add(["circumstances", index, "range", "most"], "reversed", "The most is less than the least")
  })
  checkConditions(checks, pack, circumstances, cite)
  checkOrder(checks, pack, circumstances, cite)
  checkTriggers(checks, pack, cite)
  checks.unique(pack.features, "features", (feature) => feature)
  checks.unique(pack.declineReasons, "declineReasons", (reason) => reason.code, "code")
  checks.unique(pack.skipReasons, "skipReasons", (reason) => reason.code, "code")
  checks.unique(pack.forums ?? [], "forums", (forum) => forum.code, "code")
  if (pack.fallback !== undefined) {
    civil(checks, pack.fallback.latestStart, ["fallback", "latestStart"])
    if (pack.decisions === "dated")
      checks.add(["fallback"], "not-allowed", "Where decisions are dated there is no fallback: the assessor sets the date")
  }
  elapsed(checks, pack.staleAfter, ["staleAfter"])
  return checks.faults
}

type CheckCites = (cites: ReadonlyArray<string>, steps: ReadonlyArray<PropertyKey>, required: boolean) => void

function citeChecks(checks: Checks, sources: ReadonlySet<string>): CheckCites {
  return (cites, steps, required) => {
    if (required && cites.length === 0) checks.add(steps, "uncited", "Cite a source, or the word assumption")
    cites.forEach((cite, index) => {
      if (cite !== "assumption") checks.known(cite, sources, [...steps, index], "source")
    })
  }
}

function checkConditions(checks: Checks, pack: RulePack, circumstances: ReadonlyMap<string, string>, cite: CheckCites): void {
  const codes = new Set(circumstances.keys())
  checks.unique(pack.conditions, "conditions", (condition) => condition.code, "code")
  pack.conditions.forEach((condition, at) => {
    const here = ["conditions", at] as const
    cite(condition.cites, [...here, "cites"], condition.latestStart !== null)
    if (condition.latestStart !== null) civil(checks, condition.latestStart, [...here, "latestStart"])
    condition.circumstances.forEach((code, index) => checks.known(code, codes, [...here, "circumstances", index], "circumstance"))
    const seen = new Set<string>()
    condition.exceptions.forEach((exception, index) => {
      const there = [...here, "exceptions", index] as const
      if (seen.has(exception.code)) checks.add([...there, "code"], "repeated", "This stands earlier in the list too")
      seen.add(exception.code)
      cite(exception.cites, [...there, "cites"], true)
      civil(checks, exception.latestStart, [...there, "latestStart"])
      checkWhen(checks, exception.when, circumstances, [...there, "when"])
    })
  })
}

function checkWhen(checks: Checks, when: When, circumstances: ReadonlyMap<string, string>, steps: ReadonlyArray<PropertyKey>): void {
  if ("all" in when) return when.all.forEach((part, index) => checkWhen(checks, part, circumstances, [...steps, "all", index]))
  if ("any" in when) return when.any.forEach((part, index) => checkWhen(checks, part, circumstances, [...steps, "any", index]))
  if ("not" in when) return checkWhen(checks, when.not, circumstances, [...steps, "not"])
  if ("ageUnder" in when) return
  const kind = circumstances.get(when.circumstance)
  if (kind === undefined) return checks.add([...steps, "circumstance"], "unknown", "No circumstance has this id or code")
  if ("over" in when && kind !== "number") checks.add([...steps, "over"], "wrong-kind", "Only a number can be over something")
  if ("is" in when && kind !== "flag") checks.add([...steps, "is"], "wrong-kind", "Only a flag is true or false")
}

function checkOrder(checks: Checks, pack: RulePack, circumstances: ReadonlyMap<string, string>, cite: CheckCites): void {
  for (const queue of ["place", "assessment"] as const) {
    const keys: ReadonlyArray<string> = pack.order[queue]
    keys.forEach((key, index) => {
      if (keys.indexOf(key) !== index) checks.add(["order", queue, index], "repeated", "This stands earlier in the list too")
      if (key === "points" && pack.points === undefined) checks.add(["order", queue, index], "missing", "The pack has no points")
    })
    if (keys.at(-1) !== "id") checks.add(["order", queue], "not-total", "The last key is id, so that no two are ever equal")
  }
  const scales = pack.points ?? []
  checks.unique(scales, "points", (scale) => scale.code, "code")
  scales.forEach((scale, at) => {
    checks.known(scale.circumstance, new Set(circumstances.keys()), ["points", at, "circumstance"], "circumstance")
    cite(scale.cites, ["points", at, "cites"], true)
    scale.ratings.forEach((step, index) => {
      if (step.rating > 100) checks.add(["points", at, "ratings", index, "rating"], "out-of-range", "A rating is 0 to 100")
      const before = scale.ratings[index - 1]
      if (before !== undefined && step.from <= before.from)
        checks.add(["points", at, "ratings", index, "from"], "not-increasing", "Ratings stand by rising value")
      if (before !== undefined && step.rating < before.rating)
        checks.add(["points", at, "ratings", index, "rating"], "not-increasing", "A greater value never rates lower")
    })
  })
  if (pack.points !== undefined && scales.reduce((sum, scale) => sum + scale.weight, 0) !== 100) {
    checks.add(["points"], "weights", "The weights sum to 100")
  }
}

function checkTriggers(checks: Checks, pack: RulePack, cite: CheckCites): void {
  const doors = checks.unique(pack.doors, "doors", (door) => door.code, "code")
  checks.unique(pack.triggers, "triggers", (trigger) => trigger.code, "code")
  pack.triggers.forEach((trigger, at) => {
    const here = ["triggers", at] as const
    cite(trigger.cites, [...here, "cites"], false)
    elapsed(checks, trigger.contactWithin, [...here, "contactWithin"])
    trigger.doors.forEach((door, index) => checks.known(door, doors, [...here, "doors", index], "door"))
    if (trigger.phases.length === 0) checks.add([...here, "phases"], "missing", "A window has at least one phase")
    let before = 0
    trigger.phases.forEach((phase, index) => {
      if (!elapsed(checks, phase.until, [...here, "phases", index, "until"])) return
      const until = durationMillis(phase.until)
      if (until <= before) checks.add([...here, "phases", index, "until"], "not-increasing", "Each phase ends after the one before it")
      before = until
    })
  })
}

/** A duration that is counted from a civil date has no hours. */
function civil(checks: Checks, duration: Duration, steps: ReadonlyArray<PropertyKey>): void {
  if ("hours" in duration) checks.add(steps, "wrong-unit", "Counted from a date: weeks, days or working days")
}

/** A duration that is counted from an instant has no working days. */
function elapsed(checks: Checks, duration: Duration, steps: ReadonlyArray<PropertyKey>): boolean {
  if (!("workingDays" in duration)) return true
  checks.add(steps, "wrong-unit", "Counted from an instant: hours, days or weeks")
  return false
}
