import type { Fault } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import type { Records } from "../records/Records.ts"
import { standingsOf } from "../windows/standingOf.ts"

/**
 * Whether a window about a referral or an approach is open, or still to open, and nobody has talked with the person about it.
 * Nothing ends then: it would be gone from act now, and with it what is owed to the person.
 */
export function awaitsTalk(records: Records, id: string, occasion: Occasion): boolean {
  const standingOf = standingsOf(records, occasion)
  return records.windows.some((window) => {
    const standing = standingOf(window)
    return standing?.about?.id === id && standing.state.tag !== "closed" && standing.contactedAt === undefined
  })
}

export const nobodyTalked: Omit<Fault, "path"> = {
  code: "nobody-talked",
  message: "A window is open, and nobody has talked with the person; talk with them, or close it"
}
