import { owedByAccess } from "../access/owed.ts"
import { owedByAssessment } from "../assessment/owed.ts"
import { owedByBreach } from "../breach/owed.ts"
import { owedByIntake } from "../intake/owed.ts"
import type { Occasion } from "../Occasion.ts"
import { inOrderOfDue, type Owed } from "../owed.ts"
import { owedByOffers } from "../offers/owed.ts"
import { owedByPlaces } from "../places/owed.ts"
import type { Records } from "../records/Records.ts"
import { owedByWindows } from "../windows/owed.ts"

const rooms: ReadonlyArray<(records: Records, occasion: Occasion) => ReadonlyArray<Owed>> = [
  owedByIntake,
  owedByAssessment,
  owedByBreach,
  owedByWindows,
  owedByPlaces,
  owedByOffers,
  owedByAccess
]

/** Which of all that is owed is asked for: `owner` is a role. What is left out leaves nothing out. */
export interface OwedAsked {
  readonly kind?: string
  readonly overdue?: boolean
  readonly owner?: string
}

/** All that someone owes someone now, the longest overdue first. */
export function allOwed(records: Records, occasion: Occasion, { kind, overdue, owner }: OwedAsked = {}): ReadonlyArray<Owed> {
  const owed = rooms
    .flatMap((room) => room(records, occasion))
    .filter(
      (one) =>
        (kind === undefined || one.kind === kind) &&
        (overdue === undefined || one.overdue === overdue) &&
        (owner === undefined || one.owner.role === owner)
    )
  return inOrderOfDue(owed, occasion)
}
