import { useQuery } from "@tanstack/react-query"
import type { ProposalAnswer, ReferralAnswer } from "../../api/answers.ts"
import { vacanciesQuery } from "../../api/shared.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

type Matching = ProposalAnswer["matching"]
type Certificate = Matching["unplaced"][number]["certificate"]

/** So many units are named in a sentence. */
const namedAtMost = 3

/** Why someone gets no place, or none sooner, as sentences that can be checked by hand. */
export function useCertificateWords(
  matching: Matching,
  referral: Pick<ReferralAnswer, "id"> & Partial<Pick<ReferralAnswer, "careLevels">>
): (certificate: Certificate) => string {
  const { certificate: words, and, deskProposal } = useWords()
  const naming = useNaming()
  const vacancies = useQuery(vacanciesQuery).data ?? []
  return (certificate) => {
    switch (certificate.tag) {
      case "full": {
        const full = new Set(matching.closures.slice(0, certificate.through + 1).flatMap((closure) => closure.vacancies))
        // Those that are full together may be many: told is which of them the person wants, as far as that is known.
        const wanted = vacancies.filter(({ careLevel, id }) => full.has(id) && referral.careLevels?.includes(careLevel) !== false)
        const wantedIds = new Set(wanted.map(({ id }) => id))
        const units = [...new Set(wanted.map(({ unitId }) => naming.unit(unitId)))]
        const holders = matching.assignments.filter(({ referralId, vacancyId }) => wantedIds.has(vacancyId) && referralId !== referral.id)
        const named =
          units.length > namedAtMost + 1 ? [...units.slice(0, namedAtMost), deskProposal.moreUnits(units.length - namedAtMost)] : units
        return deskProposal.full(and(named), holders.length)
      }
      case "noneSooner":
        return words.noneSooner
      case "noneEligible":
        return certificate.careLevels
          .map(({ careLevel, vacancies: count, failed }) =>
            count === 0
              ? words.noVacancies(naming.of("careLevels", careLevel))
              : words.noneEligible(
                  naming.of("careLevels", careLevel),
                  count,
                  and(failed.map((one) => words.failed(failedWords(one.condition, one.detail), one.vacancies)))
                )
          )
          .join(" ")
    }
  }

  function failedWords(condition: string, detail: string | null): string {
    if (condition === "admits" && detail !== null) return naming.of("admissions", detail)
    return condition === "need" && detail !== null ? words.lacks(naming.of("features", detail)) : naming.of("failedConditions", condition)
  }
}
