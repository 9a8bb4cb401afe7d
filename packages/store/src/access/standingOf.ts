import { CurrentAccess, type Permission } from "@samsyn/application"
import { formatInstant } from "@samsyn/core"
import { Clock, Effect } from "effect"
import type { DatabaseRole, Standing } from "../database/Database.ts"

/** What a reading asks for: any of the permissions opens it. `unasked` is the role in which it is read where nobody asks, outside of a request. */
export interface Reading {
  readonly coordinationUnit: string
  readonly timeZone: string
  readonly asks: ReadonlyArray<Permission>
  readonly unasked: DatabaseRole
}

/** As what a reading is sent to the database: in a request as the reader, who sees what the rules open to whoever asks, now. */
export const standingOf = Effect.fn("standingOf")(function* ({ asks, coordinationUnit, timeZone, unasked }: Reading) {
  const access = yield* CurrentAccess
  if (access === undefined) return { role: unasked } satisfies Standing
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
