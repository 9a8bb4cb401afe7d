/** What a reading of a person was about. The same list as the application's, which this package does not know; a test of `@samsyn/http` holds the two equal. */
export const matters = ["identity", "referral", "decision", "near", "place", "access", "whole-file", "nobody"] as const

/** Whether something was read or done. */
export const accessActs = ["read", "wrote"] as const
