import "../me/me.css"
import "./letter.css"
import { PrinterSmallIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useQueries, useQuery } from "@tanstack/react-query"
import { breachQuery } from "../api/breach.ts"
import { decisionsQuery, doorsQuery, dutyQuery, ownOffersQuery, ownReferralQuery } from "../api/me.ts"
import { peopleQuery } from "../api/people.ts"
import { personQuery, rulePackQuery, unitsQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { Empty } from "../layout/Empty.tsx"
import { Pending } from "../layout/Pending.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { useChosen } from "../layout/useChosen.ts"
import { useSession } from "../session/SessionContext.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { Letter } from "./Letter.tsx"

/** The letter to print: the person's own, or, for those without electronic identity, one that the coordinator prints for whoever is chosen. */
export function LetterRoom() {
  const { me } = useWords()
  const { actor } = useSession()
  const chosen = useChosen()
  const people = useQuery(peopleQuery)
  return (
    <RoomFrame title={me.letter.room}>
      <div className="letter-actions">
        <Button variant="tertiary" data-color="neutral" onClick={() => history.back()}>
          {me.letter.back}
        </Button>
        <Button icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
          {me.letter.print}
        </Button>
      </div>
      <Answered query={people}>
        {({ asOf, people: all, timeZone }) => {
          const own = all.flatMap(({ referrals }) => referrals.map(({ referralId }) => referralId))
          const written = chosen === undefined ? own : [chosen]
          return (
            <TimesProvider asOf={asOf} timeZone={timeZone}>
              {written.length === 0 ? <Empty title={actor.role === "person" ? me.none : me.letter.choose} /> : null}
              {written.map((referralId) => (
                <LetterOf key={referralId} referralId={referralId} />
              ))}
            </TimesProvider>
          )
        }}
      </Answered>
    </RoomFrame>
  )
}

/** The letter about one referral, once all of it is there. */
function LetterOf({ referralId }: { readonly referralId: string }) {
  const referral = useQuery(ownReferralQuery(referralId))
  return <Answered query={referral}>{(known) => <LetterAbout referral={known} />}</Answered>
}

function LetterAbout({ referral }: { readonly referral: Parameters<typeof Letter>[0]["content"]["referral"] }) {
  const { trouble } = useWords()
  const { actor } = useSession()
  const [decisions, breach, offers, doors, duty, pack, units, person] = useQueries({
    queries: [
      decisionsQuery(referral.id, actor.role === "person" ? "person" : "unit"),
      breachQuery(referral.id),
      ownOffersQuery(referral.id),
      doorsQuery,
      dutyQuery,
      rulePackQuery,
      unitsQuery,
      personQuery(referral.personKey)
    ]
  })
  const isMissing = [decisions, breach, offers, doors, duty, pack, units].some(({ data, isError }) => isError && data === undefined)
  // Half a letter is never printed.
  if (isMissing) return <Empty title={trouble.part} />
  if (!decisions.data || !breach.data || !offers.data || !doors.data || !duty.data || !pack.data || !units.data || person.isPending)
    return <Pending lines={12} />
  return (
    <NamingProvider pack={pack.data} units={units.data}>
      <Letter
        content={{
          name: person.data?.displayName ?? undefined,
          referral,
          decisions: decisions.data,
          breach: breach.data,
          offers: offers.data,
          doors: doors.data,
          duty: duty.data
        }}
      />
    </NamingProvider>
  )
}
