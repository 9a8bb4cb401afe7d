/** Codes of offers, as casework keeps them. */
export const offerStates = ["held", "offered", "accepted", "arrived", "declined", "expired", "released", "did-not-arrive"] as const

/** What is done for someone whom an offer leaves without a place, or later. */
export const remedies = ["other-place", "bought-elsewhere", "breach-notified"] as const

/** What can be done next for someone who did not come. */
export const nextSteps = ["ring", "visit", "ask-those-near", "agree-on-another-day"] as const

/** Why a unit takes a place back. */
export const releaseReasons = ["place-closed", "too-few-staff", "assessed-anew", "person-asked", "recorded-by-mistake"] as const
