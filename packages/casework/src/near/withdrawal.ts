import { type Audience, instantMillis } from "@samsyn/core"
import { checkPast } from "../checkRecords.ts"
import { type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { Step } from "../records/steps.ts"

/** What the unit may read by the person's consent. */
interface Consented {
  readonly sharedWith: ReadonlyArray<Audience>
  readonly consented?: Step
  readonly withdrawn?: Step
}

/** The refusal to take back a consent: of what the unit does not read by consent, at a time to come, or from before the consent was given. */
export function checkWithdrawal(
  { consented, sharedWith }: Consented,
  withdrawn: Step,
  { occasion, path }: { readonly occasion: Occasion; readonly path: string }
): Decision | undefined {
  if (consented === undefined || !sharedWith.includes("unit")) {
    return refused("not-allowed-now", { path, code: "not-shared", message: "The unit does not read this by consent" })
  }
  const faults = [
    ...checkPast(withdrawn.at, "/withdrawn/at", occasion),
    ...(instantMillis(withdrawn.at) < instantMillis(consented.at)
      ? [{ path: "/withdrawn/at", code: "reversed", message: "The consent was given after that" }]
      : [])
  ]
  return faults.length === 0 ? undefined : refused("invalid", ...faults)
}

/** What the unit reads no longer. It belongs to the person: what only the unit read, the person reads. */
export function withdrawnFromUnit<A extends Consented>(shared: A, withdrawn: Step): A {
  const others = shared.sharedWith.filter((audience) => audience !== "unit")
  return { ...shared, sharedWith: others.length === 0 ? ["person"] : others, withdrawn }
}
