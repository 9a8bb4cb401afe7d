import { useQuery } from "@tanstack/react-query"
import type { ProposalAnswer, ReferralAnswer } from "../../api/answers.ts"
import { vacanciesQuery } from "../../api/shared.ts"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

type Matching = ProposalAnswer["matching"]
type Certificate = Matching["unplaced"][number]["certificate"]

/** Why someone gets no place, or none sooner, as sentences that can be checked by hand. */
export function useCertificateWords(matching: Matching, referral: Pick<ReferralAnswer, "id">): (certificate: Certificate) => string {
  const { certificate: words, and } = useWords()
  const naming = useNaming()
  const vacancies = useQuery(vacanciesQuery).data ?? []
  const unitOf = (vacancyId: string) => {
    const vacancy = vacancies.find(({ id }) => id === vacancyId)
    return vacancy === undefined ? vacancyId : naming.unit(vacancy.unitId)
  }
  return (certificate) => {
    switch (certificate.tag) {
      case "full": {
        const full = matching.closures.slice(0, certificate.through + 1)
        const units = [...new Set(full.flatMap((closure) => closure.vacancies).map(unitOf))]
        const holders = full.flatMap((closure) => closure.holders).filter((holder) => holder !== referral.id)
        return words.full(and(units), holders.length)
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
