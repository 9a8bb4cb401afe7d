import type { Audience } from "@samsyn/core"

/** A context note while it is being written: every field as its control holds it. */
export interface Draft {
  readonly observedAt: string
  readonly basis: "first-hand" | "told"
  readonly domain: "health" | "social" | "own"
  readonly text: string
  /** By circumstance: `yes`, `no`, the text of a number, or nothing while unknown. */
  readonly facts: Readonly<Record<string, string>>
  readonly sharedWith: ReadonlyArray<Audience>
  readonly window: "none" | "open" | `confirm:${string}`
  readonly trigger: string
  readonly openedAt: string
  readonly endsAt: string
  readonly agreed: "" | "yes" | "not-asked"
}

/** A note about nothing yet. */
export function emptyDraft(now: string): Draft {
  return {
    observedAt: now,
    basis: "first-hand",
    domain: "social",
    text: "",
    facts: {},
    sharedWith: ["unit", "nearby", "person"],
    window: "none",
    trigger: "",
    openedAt: "",
    endsAt: "",
    agreed: ""
  }
}
