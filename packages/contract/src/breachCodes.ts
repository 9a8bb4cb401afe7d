/** Codes of what is done about a latest start that is not kept, as casework keeps them: how the person was told. */
export const tellingWays = ["phone", "in-person", "letter", "message"] as const

/** What came of something else that was tried. */
export const tryingOutcomes = ["found", "none-found", "person-said-no"] as const
