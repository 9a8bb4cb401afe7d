import { useQuery } from "@tanstack/react-query"
import { peopleQuery } from "../api/people.ts"
import { rulePackQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { PersonCard } from "./PersonCard.tsx"

/** The home of those who are there: their people, and which of them someone must talk with now. */
export function Near() {
  const { near } = useWords()
  const people = useQuery(peopleQuery)
  const rulePack = useQuery(rulePackQuery)
  return (
    <RoomFrame title={near.title}>
      <h2 className="room-title">{near.title}</h2>
      <Answered query={rulePack}>
        {(pack) => (
          <NamingProvider pack={pack} units={[]}>
            <Answered query={people} empty={{ when: (answer) => answer.people.length === 0, title: near.none, more: near.noneMore }}>
              {({ asOf, people: all, timeZone }) => (
                <TimesProvider asOf={asOf} timeZone={timeZone}>
                  <ul className="cards">
                    {all.map((person) => (
                      <PersonCard key={person.personKey} person={person} />
                    ))}
                  </ul>
                </TimesProvider>
              )}
            </Answered>
          </NamingProvider>
        )}
      </Answered>
    </RoomFrame>
  )
}
