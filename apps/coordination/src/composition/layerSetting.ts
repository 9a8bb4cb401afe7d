import { Setting } from "@samsyn/application"
import { noTsb } from "@samsyn/core"
import { DateTime, Effect, Layer } from "effect"
import { norwegianHolidays } from "../configuration/holidays.ts"

/** Norway: its time zone, its public holidays and the rule pack of its priority guide. */
export const layerSetting = Layer.effect(
  Setting,
  Effect.map(DateTime.now, (now) => ({
    timeZone: "Europe/Oslo",
    holidays: norwegianHolidays(DateTime.getPartUtc(now, "year")),
    rulePack: noTsb
  }))
)
