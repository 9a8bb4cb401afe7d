/** What an endpoint can ask for. The same list as the application's, which this package does not know; a test of `@samsyn/http` holds the two equal. */
export const permissions = [
  "read-catalogue",
  "write-catalogue",
  "read-capacity",
  "write-capacity",
  "read-pile",
  "read-figures",
  "follow-changes",
  "refer",
  "read-intake",
  "handle-intake",
  "answer-intake",
  "read-referral",
  "read-decisions",
  "decide-rights",
  "tell-decision",
  "handle-breach",
  "record-circumstances",
  "read-reassessments",
  "open-reassessment",
  "answer-reassessment",
  "reply-to-reassessment",
  "read-disagreements",
  "write-disagreements",
  "read-near",
  "write-near",
  "share-near",
  "want-help-now",
  "open-window",
  "contest-window",
  "read-offers",
  "give-place",
  "answer-offer",
  "record-arrival",
  "read-decision-record",
  "read-identity",
  "write-identity",
  "find-person",
  "read-access",
  "write-access",
  "consent",
  "open-emergency",
  "review-emergency",
  "read-access-log",
  "audit-access-log",
  "export-person",
  "correct-or-erase",
  "read-log",
  "read-whole",
  "import-whole",
  "keep-webhooks"
] as const
export type Permission = (typeof permissions)[number]

/** The roles that someone who is signed in may act in. */
export const accessRoles = ["coordinator", "assessor", "nearby", "unit-staff", "person", "service", "auditor"] as const
export type AccessRole = (typeof accessRoles)[number]

/** What a reading of a person, or of the pile, can be for. */
export const purposes = ["care", "allocation", "audit", "own", "emergency"] as const
export type Purpose = (typeof purposes)[number]
