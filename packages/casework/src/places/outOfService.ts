import type { Fault } from "@samsyn/core"
import { accepted, type Decision, idTaken, refused } from "../Decision.ts"
import type { Occasion } from "../Occasion.ts"
import type { OutOfService, VacancyKept } from "../records/Place.ts"
import type { Records } from "../records/Records.ts"
import type { ReturnToService, TakeOutOfService } from "./Command.ts"
import { findVacancy, withStep } from "./vacancy.ts"

/** Takes places of a vacancy out of service from a day, with the reason. Promises beyond what is left are an overbooking, and shown. */
export function takeOutOfService(records: Records, { by, places, vacancyId }: TakeOutOfService, occasion: Occasion): Decision {
  const found = findVacancy(records, vacancyId)
  if (found.tag === "not") return found.decision
  const { vacancy } = found
  const before = vacancy.outOfService ?? []
  if (before.some(({ id }) => id === places.id)) return idTaken("/id")
  const faults = checkPlaces(places, vacancy)
  if (faults.length > 0) return refused("invalid", ...faults)
  const kept = { ...vacancy, outOfService: [...before, places] }
  return accepted({ tag: "vacancy-changed", by, puts: { vacancies: [withStep(kept, "taken-out-of-service", by, occasion)] } })
}

function checkPlaces({ from, places, until }: OutOfService, vacancy: VacancyKept): ReadonlyArray<Fault> {
  return [
    ...(places === 0 ? [{ path: "/places", code: "none", message: "Say how many places" }] : []),
    ...(places > vacancy.places ? [{ path: "/places", code: "too-many", message: "The vacancy does not have so many places" }] : []),
    ...(until !== undefined && until <= from ? [{ path: "/until", code: "reversed", message: "Ends before it begins" }] : [])
  ]
}

/** Puts places into service again from a day; places whose day was still to come never leave it. */
export function returnToService(records: Records, { by, on, outOfServiceId, vacancyId }: ReturnToService, occasion: Occasion): Decision {
  const found = findVacancy(records, vacancyId)
  if (found.tag === "not") return found.decision
  const { vacancy } = found
  const before = vacancy.outOfService ?? []
  const closed = before.find(({ id }) => id === outOfServiceId)
  if (closed === undefined) {
    return refused("invalid", {
      path: "/outOfServiceId",
      code: "unknown",
      message: "No places of this vacancy are out of service by this id"
    })
  }
  if (closed.until !== undefined && closed.until <= on) {
    return refused("not-allowed-now", { path: "/on", code: "back-before", message: "They are in service again before that day" })
  }
  const until = on < closed.from ? closed.from : on
  const kept = { ...vacancy, outOfService: before.map((places) => (places.id === outOfServiceId ? { ...places, until } : places)) }
  return accepted({ tag: "vacancy-changed", by, puts: { vacancies: [withStep(kept, "returned-to-service", by, occasion)] } })
}
