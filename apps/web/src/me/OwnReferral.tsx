import { useQuery } from "@tanstack/react-query"
import type { OwnPeopleAnswer } from "@samsyn/contract"
import { decisionsQuery } from "../api/me.ts"
import { Answered } from "../layout/Answered.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

type Own = OwnPeopleAnswer["people"][number]["referrals"][number]

/** One referral of the person's own: each decision, its date, and by when treatment is to start. */
export function OwnReferral({ referral: { receivedAt, referralId } }: { readonly referral: Own }) {
  const { me } = useWords()
  const times = useTimes()
  const decisions = useQuery(decisionsQuery(referralId))
  return (
    <li className="card">
      <span className="card-title">{me.referral(receivedAt === undefined ? undefined : times.dayInFull(times.dayOf(receivedAt)))}</span>
      <Answered query={decisions} lines={2} empty={{ when: (all) => all.length === 0, title: me.notDecided }}>
        {(all) => (
          <ul>
            {all.map(({ id, rights: { decidedOn, latestStartOn, outcome } }) => (
              <li key={id}>
                {outcome === "granted" ? me.granted(times.dayInFull(decidedOn)) : me.refused(times.dayInFull(decidedOn))}{" "}
                {latestStartOn === undefined ? null : <strong>{me.startBy(times.dayInFull(latestStartOn))}</strong>}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </li>
  )
}
