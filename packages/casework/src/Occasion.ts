import type { RulePack } from "@samsyn/core"

/** When a command is decided, and under which rules. `at` is an instant. */
export interface Occasion {
  readonly at: string
  readonly timeZone: string
  readonly rulePack: RulePack
}
