import type { Occasion, Offer, Records } from "@samsyn/casework"
import type { Access } from "./Actor.ts"
import { isAllowed } from "./isAllowed.ts"

/**
 * Of these offers, those that whoever asks may read each for itself, or with the vacancy that it gives, by pseudonym. All of them for those who see the whole pile.
 *
 * Puts nothing on record: whoever lists is let through, and on record, by what they name.
 */
export function offersOpenTo<Listed extends Offer>(
  access: Access,
  offers: ReadonlyArray<Listed>,
  records: Records,
  time: Pick<Occasion, "at" | "timeZone">
): ReadonlyArray<Listed> {
  const permission = "read-offers"
  if (isAllowed(access, { permission, target: { tag: "nobody" } }, records, time)) return offers
  const isOpen = (among: "offers" | "vacancies", id: string) =>
    isAllowed(access, { permission, target: { tag: "record", among: [among], id } }, records, time)
  return offers.filter(({ id, vacancyId }) => isOpen("vacancies", vacancyId) || isOpen("offers", id))
}
