import type { VacancyAnswer } from "@samsyn/contract"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"

/** A place in words: `Nordlys fra 3. des.`, or that there is none. */
export function usePlaceWords(
  vacancies: ReadonlyArray<VacancyAnswer>
): (place: { readonly vacancyId: string; readonly startsOn: string } | null | undefined) => string {
  const { deskProposal: words } = useWords()
  const naming = useNaming()
  const times = useTimes()
  return (place) => {
    if (place === null || place === undefined) return words.noPlace
    const unitId = vacancies.find(({ id }) => id === place.vacancyId)?.unitId
    return words.place(unitId === undefined ? place.vacancyId : naming.unit(unitId), times.day(place.startsOn))
  }
}
