/** Why someone would be put first, in one tap. None is right: each gets an answer about how the order treats it. */
export const reasons = ["longest", "danger", "home", "now", "hunch"] as const
export type Reason = (typeof reasons)[number]
