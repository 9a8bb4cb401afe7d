import type { Audience } from "@samsyn/core"

/** A context note while it is being written: every field as its control holds it. */
export interface Draft {
  readonly observedAt: string
  readonly basis: "first-hand" | "told"
  readonly role: string
  readonly service: string
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

/** A note about nothing yet. Who writes is remembered from the last one. */
export function emptyDraft(writer: { readonly role: string; readonly service: string }, now: string): Draft {
  return {
    observedAt: now,
    basis: "first-hand",
    role: writer.role,
    service: writer.service,
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
