/** Who sees the whole pile and gives the places (inntakskoordinator), and owes what nobody nearer owes. The coordinator whom a person's plan names is another. */
export const intakeCoordinator = "intake-coordinator"
