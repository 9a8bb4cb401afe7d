/** The version of what answers here. It changes with every change that may give another answer to the same snapshot and pack, so that a decision of the past can say why it is not found again. */
export const engineVersion = "1"
