import type { Offer } from "../records/Offer.ts"

const beforeItIsTold: ReadonlySet<Offer["state"]> = new Set(["held", "expired", "released"])

/** Whether a place is only held, or was given up before anyone offered it: nobody outside the unit of coordination has been told of it. */
export function isUntold({ history, state }: Pick<Offer, "history" | "state">): boolean {
  return [state, ...history.map((step) => step.state)].every((each) => beforeItIsTold.has(each))
}
