import type { Condition, RulePack, Trigger } from "./RulePack.ts"
import type { Duration } from "../time/duration.ts"

/** A rule pack with its codes looked up. */
export interface Rules {
  readonly pack: RulePack
  readonly conditions: ReadonlyMap<string, Condition>
  readonly triggers: ReadonlyMap<string, Trigger>
  /** Index of each lane in the order of the pack. */
  readonly lanes: ReadonlyMap<string, number>
  readonly assessmentWithin: Duration
}

export function rulesOf(pack: RulePack): Rules {
  const clock = pack.clocks.find((found) => found.code === "assessment")
  if (clock === undefined) throw new Error("rulesOf: a pack that readRulePack accepted has the clock assessment")
  return {
    pack,
    conditions: new Map(pack.conditions.map((condition) => [condition.code, condition])),
    triggers: new Map(pack.triggers.map((trigger) => [trigger.code, trigger])),
    lanes: new Map(pack.lanes.map((lane, index) => [lane.code, index])),
    assessmentWithin: clock.within
  }
}
