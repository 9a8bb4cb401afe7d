import "./me.css"
import { useQuery } from "@tanstack/react-query"
import { peopleQuery } from "../api/people.ts"
import { personQuery, rulePackQuery, unitsQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { Empty } from "../layout/Empty.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useSession } from "../session/SessionContext.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { HelpNow } from "./HelpNow.tsx"
import { Own } from "./Own.tsx"
import { OwnFile } from "./OwnFile.tsx"
import { Part } from "./Part.tsx"
import { MissedWords, RightsWords } from "./RightsWords.tsx"
import { WhoLooked } from "./WhoLooked.tsx"
import { WhoReads } from "./WhoReads.tsx"

/** The home of the person: help now, what was decided and why, what comes next, and who reads about them. */
export function Me() {
  const { me } = useWords()
  const { personKey } = useSession().actor
  const people = useQuery(peopleQuery)
  const rulePack = useQuery(rulePackQuery)
  const units = useQuery(unitsQuery)
  return (
    <RoomFrame title={me.title}>
      <div className="me">
        {personKey === undefined ? <h2 className="room-title">{me.title}</h2> : <Hello personKey={personKey} />}
        <Answered query={rulePack}>
          {(pack) => (
            <Answered query={people}>
              {({ asOf, people: [self], timeZone }) => (
                <NamingProvider pack={pack} units={units.data ?? []}>
                  <TimesProvider asOf={asOf} timeZone={timeZone}>
                    <HelpNow personKey={personKey} windows={self?.windows ?? []} />
                    {self === undefined || self.referrals.length === 0 ? <Empty title={me.none} more={me.noneMore} /> : null}
                    {self?.referrals.map(({ referralId }) => (
                      <Own key={referralId} referralId={referralId} />
                    ))}
                    <Part title={me.missed.title}>
                      <MissedWords />
                    </Part>
                    <Part title={me.rights.title}>
                      <RightsWords />
                    </Part>
                    {personKey === undefined ? null : (
                      <>
                        <WhoReads personKey={personKey} />
                        <WhoLooked personKey={personKey} />
                        <OwnFile personKey={personKey} />
                      </>
                    )}
                  </TimesProvider>
                </NamingProvider>
              )}
            </Answered>
          )}
        </Answered>
      </div>
    </RoomFrame>
  )
}

function Hello({ personKey }: { readonly personKey: string }) {
  const { me } = useWords()
  const { data } = useQuery(personQuery(personKey))
  const name = data?.displayName ?? undefined
  return <h2 className="room-title">{name === undefined ? me.title : me.hello(name)}</h2>
}
