import type { Permission } from "./permissions.ts"

/** What a reading of a person was about, in groups that can be told to them in plain words. */
export const matters = ["identity", "referral", "decision", "near", "place", "access", "whole-file", "nobody"] as const
export type Matter = (typeof matters)[number]

/** Whether something was read or done. */
export const accessActs = ["read", "wrote"] as const
export type AccessAct = (typeof accessActs)[number]

const read = (matter: Matter) => ({ matter, act: "read" as const })
const wrote = (matter: Matter) => ({ matter, act: "wrote" as const })

/**
 * What each permission is told as. A reassessment and a disagreement are part of what is decided, and told as nothing else: what staff could not settle is
 * never pushed at the person, so their log does not say that there is something of the kind.
 */
export const matterOf: { readonly [P in Permission]: { readonly matter: Matter; readonly act: AccessAct } } = {
  "read-catalogue": read("nobody"),
  "write-catalogue": wrote("nobody"),
  "read-capacity": read("nobody"),
  "write-capacity": wrote("nobody"),
  "read-pile": read("nobody"),
  "read-figures": read("nobody"),
  "follow-changes": read("nobody"),
  refer: wrote("referral"),
  "read-intake": read("referral"),
  "handle-intake": wrote("referral"),
  "answer-intake": wrote("referral"),
  "read-referral": read("referral"),
  "read-decisions": read("decision"),
  "decide-rights": wrote("decision"),
  "tell-decision": wrote("decision"),
  "handle-breach": wrote("decision"),
  "record-circumstances": wrote("decision"),
  "read-reassessments": read("decision"),
  "open-reassessment": wrote("decision"),
  "answer-reassessment": wrote("decision"),
  "reply-to-reassessment": wrote("decision"),
  "read-disagreements": read("decision"),
  "write-disagreements": wrote("decision"),
  "read-near": read("near"),
  "write-near": wrote("near"),
  "share-near": wrote("near"),
  "want-help-now": wrote("near"),
  "open-window": wrote("near"),
  "contest-window": wrote("near"),
  "read-offers": read("place"),
  "give-place": wrote("place"),
  "answer-offer": wrote("place"),
  "record-arrival": wrote("place"),
  "read-decision-record": read("decision"),
  "read-identity": read("identity"),
  "write-identity": wrote("identity"),
  "find-person": read("identity"),
  "read-access": read("access"),
  "write-access": wrote("access"),
  consent: wrote("access"),
  "open-emergency": wrote("access"),
  "review-emergency": wrote("access"),
  "read-access-log": read("access"),
  "audit-access-log": read("access"),
  "export-person": read("whole-file"),
  "correct-or-erase": wrote("whole-file"),
  "read-log": read("nobody"),
  "read-whole": read("whole-file"),
  "import-whole": wrote("whole-file"),
  "keep-webhooks": wrote("nobody")
}
