import "./places.css"
import { useQuery } from "@tanstack/react-query"
import { peopleQuery } from "../api/people.ts"
import { rulePackQuery, unitsQuery, vacanciesQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useSession } from "../session/SessionContext.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { Coming } from "./Coming.tsx"
import { PlaceCard } from "./PlaceCard.tsx"

/** The home of a treatment unit: those who are coming, and its own places with the age of what is known of them. */
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
          <Answered query={people}>
            {({ asOf, people: theirs, timeZone }) => (
              <NamingProvider pack={pack} units={units.data ?? []}>
                <TimesProvider asOf={asOf} timeZone={timeZone}>
                  <Answered query={vacancies} empty={{ when: (all) => !all.some(({ unitId }) => own(unitId)), title: places.none }}>
                    {(all) => {
                      const ours = all.filter(({ unitId }) => own(unitId))
                      return (
                        <div className="places">
                          <Coming vacancies={ours} people={theirs} />
                          <section aria-labelledby="places-title">
                            <h2 className="room-title" id="places-title">
                              {places.title}
                            </h2>
                            <ul className="cards">
                              {ours.map((vacancy) => (
                                <PlaceCard key={vacancy.id} vacancy={vacancy} />
                              ))}
                            </ul>
                          </section>
                        </div>
                      )
                    }}
                  </Answered>
                </TimesProvider>
              </NamingProvider>
            )}
          </Answered>
        )}
      </Answered>
    </RoomFrame>
  )
}
