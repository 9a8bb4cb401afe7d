/** By whose word someone is near a person, as casework keeps it. */
export const assignmentWords = ["person", "employer", "unit"] as const

/** What a person can consent to as a whole, as casework keeps it. */
export const consentScopes = ["referral-to-near", "near-to-place"] as const

/** How a consent was given, as casework keeps it. */
export const consentWays = ["signed-in", "in-writing", "by-word"] as const

/** The roles that a person can close out, as casework keeps them. */
export const blockableRoles = ["coordinator", "assessor", "nearby", "unit-staff", "service"] as const

/** What came of looking at an emergency access, as casework keeps it. */
export const reviewOutcomes = ["justified", "not-justified"] as const
