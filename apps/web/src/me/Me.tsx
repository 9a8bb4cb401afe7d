import { useQuery } from "@tanstack/react-query"
import { peopleQuery } from "../api/people.ts"
import { Answered } from "../layout/Answered.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { OwnReferral } from "./OwnReferral.tsx"

/** The home of the person: what was decided about them, and when. */
export function Me() {
  const { me } = useWords()
  const people = useQuery(peopleQuery)
  return (
    <RoomFrame title={me.title}>
      <h2 className="room-title">{me.title}</h2>
      <Answered query={people} empty={{ when: (answer) => answer.people.every(({ referrals }) => referrals.length === 0), title: me.none }}>
        {({ asOf, people: [self], timeZone }) => (
          <TimesProvider asOf={asOf} timeZone={timeZone}>
            <ul className="cards">
              {self?.referrals.map((referral) => (
                <OwnReferral key={referral.referralId} referral={referral} />
              ))}
            </ul>
          </TimesProvider>
        )}
      </Answered>
    </RoomFrame>
  )
}
