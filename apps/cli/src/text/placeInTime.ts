import type { PlaceInTime } from "@samsyn/core"
import { someOf } from "./words.ts"

const whyNotInPool = {
  noReferral: "no referral yet",
  pending: "the assessment is not done",
  committed: "has a place already",
  refused: "the right was refused",
  lane: "in a lane that is not matched",
  setAside: "cannot be ranked"
} as const

/** Whether a place can be had within a window, in few words. */
export function placeInTimeText(place: PlaceInTime): string {
  switch (place.tag) {
    case "inTime":
      return `proposed: ${place.vacancyId} on ${place.startsOn}`
    case "possible":
      return [
        ...(place.free.length === 0 ? [] : [`at no one's cost: ${someOf(place.free)}`]),
        ...(place.costly.length === 0 ? [] : [`at others' cost: ${someOf(place.costly)}`])
      ].join("; ")
    case "noneInTime":
      return place.nearestMiss === null ? "none" : `none; nearest is ${place.nearestMiss.vacancyId} on ${place.nearestMiss.startsOn}`
    case "notInPool":
      return whyNotInPool[place.why]
  }
}
