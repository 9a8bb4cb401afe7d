import type { AccessRole, Permission, Purpose } from "@samsyn/application"

/** What can be read of a person or of the pile only by whoever says what for. */
const saysWhatFor: ReadonlySet<Permission> = new Set([
  "read-pile",
  "read-intake",
  "read-referral",
  "read-decisions",
  "read-reassessments",
  "read-disagreements",
  "read-near",
  "read-offers",
  "read-decision-record",
  "read-identity",
  "find-person",
  "read-access",
  "read-access-log",
  "audit-access-log",
  "export-person",
  "read-whole"
])

export function needsPurpose(permission: Permission): boolean {
  return saysWhatFor.has(permission)
}

/** What a role is there for: what they change is for this, where they do not say another purpose. */
export function usualPurposeOf(role: AccessRole): Purpose {
  switch (role) {
    case "coordinator":
    case "assessor":
      return "allocation"
    case "nearby":
    case "unit-staff":
    case "service":
      return "care"
    case "person":
      return "own"
    case "auditor":
      return "audit"
  }
}
