import { CurrentAccess } from "@samsyn/application"
import type { KnownBy } from "@samsyn/casework"
import { Effect } from "effect"
import { audienceNow } from "./audienceNow.ts"

/** For whom it is that what is known of a person is told now: a service that refers, and is nobody's near, is told again what it said itself. */
export const askerNow: Effect.Effect<KnownBy> = Effect.zipWith(audienceNow, Effect.service(CurrentAccess), (audience, access) =>
  access?.actor.role === "service" ? { audience, saidBy: access.actor.observer.service } : { audience }
)
