import type { RulePack } from "@samsyn/core"

/** When a command is decided, and under which rules. `at` is an instant, `holidays` are civil dates. */
export interface Occasion {
  readonly at: string
  readonly timeZone: string
  readonly holidays: ReadonlyArray<string>
  readonly rulePack: RulePack
  /** The number of the last event before it; left out where there is no log. */
  readonly lastEventNumber?: number
}
