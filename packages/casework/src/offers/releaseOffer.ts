import { accepted, type Decision, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import { releaseReasons } from "../records/Offer.ts"
import type { Records } from "../records/Records.ts"
import type { ReleaseOffer } from "./Command.ts"
import { findOffer, next } from "./offerFound.ts"

/** The unit takes back a place that it held, offered or promised, and says why. It counts against nobody: the person stands in the order as before. */
export function releaseOffer(records: Records, command: ReleaseOffer, occasion: Occasion): Decision {
  const found = findOffer(records, command, occasion)
  if (found.tag === "refused") return found
  const { by, reason } = command
  if (!releaseReasons.some((known) => known === reason))
    return refused("invalid", { path: "/reason", code: "unknown", message: "No reason to release a place has this code" })
  return accepted({ tag: "offer-released", by, puts: { offers: [next(found.offer, "released", { at: occasion.at, by, reason })] } })
}
