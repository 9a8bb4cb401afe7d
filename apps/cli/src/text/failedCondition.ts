import type { FailedCondition } from "@samsyn/core"

/** A condition that a person and a vacancy fail together, in few words. */
export function failedConditionText(failed: FailedCondition): string {
  switch (failed.condition) {
    case "place":
      return failed.places === 0 ? "it has no places" : `all its places (${failed.places}) are committed`
    case "day":
      return `no day to start: free from ${failed.freeFrom}${failed.freeUntil === null ? "" : ` to ${failed.freeUntil}`}${
        failed.earliestOn === null ? "" : `, the person can from ${failed.earliestOn}`
      }${failed.intakeDays === null ? "" : `, intake on ${failed.intakeDays.join(", ")}`}`
    case "careLevel":
      return `care level ${failed.careLevel} is not wanted (${failed.wanted.join(", ")})`
    case "wish":
      return `unit ${failed.unitId} is not among the only wishes (${failed.wishes.join(", ")})`
    case "need":
      return `it does not have what is needed: ${failed.feature}`
    case "admits":
      return failed.verdict === "failed"
        ? `it does not admit the person (${failed.bound}) on ${failed.onDay}`
        : `whether it admits the person (${failed.bound}) on ${failed.onDay} needs checking`
    case "refusal":
      return `the unit was refused on ${failed.at.slice(0, 10)} (${failed.reason})${failed.barsUntil === null ? "" : `, which bars starts before ${failed.barsUntil}`}`
  }
}
