import "./near.css"
import { useQuery } from "@tanstack/react-query"
import { peopleQuery } from "../api/people.ts"
import { rulePackQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { Empty } from "../layout/Empty.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { LeavingDialog } from "./outbox/LeavingDialog.tsx"
import { OutboxList } from "./outbox/OutboxList.tsx"
import { OutboxStatus } from "./outbox/OutboxStatus.tsx"
import { useSending } from "./outbox/useSending.ts"
import { PeopleList } from "./PeopleList.tsx"
import { PracticeLink } from "./PracticeLink.tsx"
import { OnePerson } from "./person/OnePerson.tsx"
import { useWhereNear } from "./whereNear.ts"

/** The room of those who are there: their people, and one of them at a time. What is written in it is kept here until it is sent. */
export function Near() {
  const { near } = useWords()
  const people = useQuery(peopleQuery)
  const rulePack = useQuery(rulePackQuery)
  const where = useWhereNear()
  useSending()
  return (
    <RoomFrame title={near.title}>
      <Answered query={rulePack}>
        {(pack) => (
          <NamingProvider pack={pack} units={[]}>
            <Answered query={people} empty={{ when: (answer) => answer.people.length === 0, title: near.none, more: near.noneMore }}>
              {({ asOf, people: all, timeZone }) => {
                const person = all.find(({ personKey }) => personKey === where?.personKey)
                return (
                  <TimesProvider asOf={asOf} timeZone={timeZone}>
                    <OutboxStatus />
                    {where === undefined ? (
                      <>
                        <h2 className="room-title">{near.title}</h2>
                        <OutboxList />
                        <PeopleList people={all} />
                        <PracticeLink />
                      </>
                    ) : person === undefined ? (
                      <>
                        <a href="#/">{near.back}</a>
                        <Empty title={near.notYours} />
                      </>
                    ) : (
                      <OnePerson key={person.personKey} person={person} where={where} />
                    )}
                  </TimesProvider>
                )
              }}
            </Answered>
          </NamingProvider>
        )}
      </Answered>
      <LeavingDialog />
    </RoomFrame>
  )
}
