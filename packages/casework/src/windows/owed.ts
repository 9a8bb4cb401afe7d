import type { Occasion } from "../Occasion.ts"
import type { Owed } from "../owed.ts"
import type { Records } from "../records/Records.ts"
import type { WindowKept } from "../records/Window.ts"
import { intakeCoordinator, thePerson } from "../roles.ts"
import { standingsOf } from "./standingOf.ts"

/** The talks that are owed: one for each window that is not over and about which nobody has talked with the person. Who opened it owes it until it is passed on, and the intake coordinator where the person did: nobody owes a talk to themselves. */
export function owedByWindows(records: Records, occasion: Occasion): ReadonlyArray<Owed> {
  const standingOf = standingsOf(records, occasion)
  return records.windows.flatMap((window): ReadonlyArray<Owed> => {
    const standing = standingOf(window)
    if (standing === undefined || standing.state.tag === "closed" || standing.contactedAt !== undefined) return []
    const { about, contactBy, isContactOverdue, passedOn } = standing
    const last = passedOn.at(-1)
    return [
      {
        kind: "contact",
        about: { list: "windows", id: window.id },
        ...(about?.referralId === undefined ? {} : { referralId: about.referralId }),
        dueAt: contactBy,
        overdue: isContactOverdue,
        owner: last === undefined ? openerOf(window) : { role: last.to }
      }
    ]
  })
}

function openerOf({ observedBy }: WindowKept): Owed["owner"] {
  return observedBy.role === thePerson.role ? { role: intakeCoordinator } : observedBy
}
