/** Who sees the whole pile and gives the places (inntakskoordinator), and owes what nobody nearer owes. The coordinator whom a person's plan names is another. */
export const intakeCoordinator = "intake-coordinator"

/** Who decides rights (vurderer), and alone may let an offer make others later. */
export const assessor = "assessor"

/** Who looks afterwards at what was opened and done (internkontroll). */
export const auditor = "auditor"

/** The person, who acts for nobody but themselves: as sign-in names them, and so as whatever they do is on record. */
export const thePerson = { role: "person", service: "self" } as const
