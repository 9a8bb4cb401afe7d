import { useQuery } from "@tanstack/react-query"
import { peopleQuery } from "../api/people.ts"
import { rulePackQuery, unitsQuery, vacanciesQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useSession } from "../session/SessionContext.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { PlaceCard } from "./PlaceCard.tsx"

/** The home of a treatment unit: its own places, and how they are spoken for. */
export function Places() {
  const { places } = useWords()
  const { actor } = useSession()
  const vacancies = useQuery(vacanciesQuery)
  const units = useQuery(unitsQuery)
  const rulePack = useQuery(rulePackQuery)
  const people = useQuery(peopleQuery)
  const own = (unitId: string) => actor.unitIds?.includes(unitId) === true
  return (
    <RoomFrame title={places.title}>
      <Answered query={rulePack}>
        {(pack) => (
          <Answered query={units}>
            {(allUnits) => (
              <Answered query={people}>
                {({ asOf, timeZone }) => (
                  <NamingProvider pack={pack} units={allUnits}>
                    <TimesProvider asOf={asOf} timeZone={timeZone}>
                      <h2 className="room-title">{places.title}</h2>
                      <Answered query={vacancies} empty={{ when: (all) => !all.some(({ unitId }) => own(unitId)), title: places.none }}>
                        {(all) => (
                          <ul className="cards">
                            {all
                              .filter(({ unitId }) => own(unitId))
                              .map((vacancy) => (
                                <PlaceCard key={vacancy.id} vacancy={vacancy} />
                              ))}
                          </ul>
                        )}
                      </Answered>
                    </TimesProvider>
                  </NamingProvider>
                )}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </RoomFrame>
  )
}
