import type { Occasion, Records } from "@samsyn/casework"
import { howTheyStand } from "../access/howTheyStand.ts"
import { mayRead } from "../access/mayRead.ts"
import type { WebhookEndpoint } from "../ports/WebhookEndpoints.ts"
import type { Hearing } from "./announcedToService.ts"

/** What the owner of an endpoint may hear of at an instant: what they could read themselves then, for care. */
export function hearingOf(owner: WebhookEndpoint["owner"], records: Records, time: Pick<Occasion, "at" | "timeZone">): Hearing {
  const actor = { ...owner, role: "service" as const }
  return (permission, about) => {
    const standing = howTheyStand(actor, { target: "record", about }, records, time)
    return mayRead({ role: actor.role, permission, purpose: "care", ...standing }).tag === "allowed"
  }
}
