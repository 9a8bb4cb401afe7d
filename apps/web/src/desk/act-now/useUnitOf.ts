import { useQuery } from "@tanstack/react-query"
import { vacanciesQuery } from "../../api/shared.ts"
import { useNaming } from "../../words/NamingContext.tsx"

/** The name of the unit that has a vacancy; the vacancy's id until it is known. */
export function useUnitOf(): (vacancyId: string) => string {
  const vacancies = useQuery(vacanciesQuery).data
  const naming = useNaming()
  return (vacancyId) => {
    const vacancy = vacancies?.find(({ id }) => id === vacancyId)
    return vacancy === undefined ? vacancyId : naming.unit(vacancy.unitId)
  }
}
