import type { BreachKept, TriedElsewhere } from "../records/BreachKept.ts"

interface OnReferral {
  readonly referralId: string
}

/** The person was told, on a day, that the latest start is not kept, or will not be. */
export interface TellBreach extends OnReferral, Pick<BreachKept["told"][number], "by" | "on" | "how"> {
  readonly tag: "tell-breach"
}

/** Something else is tried for the person, from a day on. */
export interface TryElsewhere extends OnReferral, Pick<TriedElsewhere, "id" | "by" | "on" | "remedy"> {
  readonly tag: "try-elsewhere"
}

/** What came of something that was tried. */
export interface EndTrying extends OnReferral, Pick<NonNullable<TriedElsewhere["ended"]>, "by" | "outcome"> {
  readonly tag: "end-trying"
  readonly triedId: string
}

export type BreachCommand = TellBreach | TryElsewhere | EndTrying
