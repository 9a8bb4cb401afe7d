import type { Certificate, Matching } from "@samsyn/core"
import { renderTable } from "./renderTable.ts"

/** Who starts where and when, how many days late, and why not sooner: in the order of the pool, for people. */
export function renderMatching(matching: Matching, poolOrder: ReadonlyArray<string>): string {
  const rows = poolOrder.flatMap((id): ReadonlyArray<ReadonlyArray<string | number | null>> => {
    const placed = matching.assignments.find(({ referralId }) => referralId === id)
    if (placed !== undefined) {
      const { certificate, daysLate, startsOn, vacancyId } = placed
      return [[id, vacancyId, startsOn, daysLate, certificate === undefined ? "on time" : why(certificate, matching)]]
    }
    const unplaced = matching.unplaced.find(({ referralId }) => referralId === id)
    return unplaced === undefined ? [] : [[id, null, null, null, why(unplaced.certificate, matching)]]
  })
  return renderTable(["person", "place", "start", "days late", "why"], rows)
}

function why(certificate: Certificate, matching: Matching): string {
  switch (certificate.tag) {
    case "noneSooner":
      return "nothing is free sooner"
    case "full": {
      const closures = matching.closures.slice(0, certificate.through + 1)
      const names = (list: "vacancies" | "holders") =>
        closures
          .flatMap((closure) => closure[list])
          .toSorted()
          .join(", ")
      return `${names("vacancies")} full with ${names("holders")}`
    }
    case "noneEligible":
      return certificate.careLevels
        .flatMap(({ failed }) =>
          failed.map(({ condition, detail, vacancies }) => `${vacancies} × ${condition}${detail === null ? "" : ` ${detail}`}`)
        )
        .join(", ")
  }
}
