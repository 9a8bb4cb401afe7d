import { CurrentAccess, CurrentWork, type Permission } from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { Clock, Effect } from "effect"
import type { DatabaseRole, Standing } from "../database/Database.ts"

/** What a reading asks for: any of the permissions opens it. `ownWork` is the role in which the service reads it for work of its own, where there is such work. */
export interface Reading {
  readonly coordinationUnit: string
  readonly timeZone: string
  readonly asks: ReadonlyArray<Permission>
  readonly ownWork?: DatabaseRole
}

/**
 * As what a reading is sent to the database: in a request as the reader, who sees what the rules open to whoever asks, now. Where nobody asks, and no work of
 * the service's own is named, as a reader of whom nothing is said: the policies show that one no row.
 */
export const standingOf = Effect.fn("standingOf")(function* ({ asks, coordinationUnit, ownWork, timeZone }: Reading) {
  const access = yield* CurrentAccess
  if (access === undefined && ownWork !== undefined && (yield* CurrentWork) !== undefined) return { role: ownWork } satisfies Standing
  if (access === undefined) return { role: "samsyn_reader", settings: { coordination_unit: "" } } satisfies Standing
  const { actor, purpose } = access
  const at = formatInstant(yield* Clock.currentTimeMillis)
  const settings = {
    coordination_unit: coordinationUnit,
    time_zone: timeZone,
    at,
    asks: asks.join(","),
    purpose,
    role: actor.role,
    subject: actor.subject,
    service: actor.observer.service,
    person: actor.personKey ?? "",
    units: JSON.stringify(actor.unitIds ?? [])
  }
  return { role: "samsyn_reader", settings } satisfies Standing
})
