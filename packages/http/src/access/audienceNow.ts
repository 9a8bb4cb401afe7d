import { CurrentAccess } from "@samsyn/application"
import type { Audience } from "@samsyn/core"
import { Effect } from "effect"
import { audienceOf } from "./audienceOf.ts"

/** For whom the running fiber answers. Where nobody asks, for the person: they are told least of others. */
export const audienceNow: Effect.Effect<Audience> = Effect.map(Effect.service(CurrentAccess), (access) =>
  access === undefined ? "person" : audienceOf(access.actor.role)
)
