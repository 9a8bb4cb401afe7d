import { formatInstant, instantMillis } from "@samsyn/core"
import type { Occasion } from "../Occasion.ts"
import { isOverdue, type Owed } from "../owed.ts"
import type { Records } from "../records/Records.ts"
import { auditor } from "../roles.ts"

/** By how many days after it was opened an emergency access is looked at. Assumption: no figure was found. */
const reviewWithinDays = 7

/**
 * What emergency access asks of someone: that another looks at it, whatever has become of it since. At once, where the one who opened it was found to have opened
 * another without justification: it stays open to them, because what is urgent may be so this time.
 */
export function owedByAccess({ emergencies }: Records, occasion: Occasion): ReadonlyArray<Owed> {
  return emergencies.flatMap(({ id, opened, reviewed, subject }): ReadonlyArray<Owed> => {
    if (reviewed !== undefined) return []
    const isWatched = emergencies.some((other) => other.subject === subject && other.reviewed?.outcome === "not-justified")
    const due = { dueAt: formatInstant(instantMillis(opened.at) + (isWatched ? 0 : reviewWithinDays) * 86_400_000) }
    return [
      {
        kind: "emergency-review",
        about: { list: "emergencies", id },
        ...due,
        overdue: isOverdue(due, occasion),
        owner: { role: auditor }
      }
    ]
  })
}
