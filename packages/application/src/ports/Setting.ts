import type { RulePack } from "@samsyn/core"
import { Context } from "effect"

/** What holds for the whole unit of coordination: its time zone, its public holidays (civil dates) and the rule pack in force. */
export class Setting extends Context.Service<
  Setting,
  {
    readonly timeZone: string
    readonly holidays: ReadonlyArray<string>
    readonly rulePack: RulePack
  }
>()("@samsyn/application/Setting") {}
