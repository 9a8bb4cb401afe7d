import { Instant, Observer, Text } from "@samsyn/core"
import { Schema } from "effect"

/** Who did something, and when: a role and a service, never a name. */
export const Step = Schema.Struct({ at: Instant, by: Observer }).annotate({
  identifier: "Step",
  description: "Who did something and when: a role and a service, never a name"
})
export type Step = typeof Step.Type

/** Words of someone that may hold what is said of a person: kept from logs, errors and the pile. */
export const Words = Text.check(Schema.isBetweenLength(1, 4000))
