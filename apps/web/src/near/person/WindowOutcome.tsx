import { useQuery } from "@tanstack/react-query"
import { nearWindowQuery } from "../../api/near.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { quietly } from "../quietly.ts"
import { useWords } from "../../words/WordsContext.tsx"

/** What came of a window: who talked with the person, when and how, or that nobody did and whom it was passed on to. */
export function WindowOutcome({ windowId }: { readonly windowId: string }) {
  const { codes, near } = useWords()
  const times = useTimes()
  const naming = useNaming()
  const window = useQuery(nearWindowQuery(windowId))
  return (
    <Answered query={quietly(window)} lines={2}>
      {({ agreed, closed, contactBy, contacted, openedAt, passedOn, trigger }) => (
        <div className="near-outcome" data-outcome={windowId}>
          <p>
            <strong>{near.said.window(naming.trigger(trigger))}</strong>{" "}
            <span className="quiet">
              {times.instant(openedAt)}, {codes.agreed[agreed]}
            </span>
          </p>
          {contacted.map(({ at, by, how }) => (
            <p key={`${at} ${by}`}>{near.said.talked(naming.of("roles", by), naming.of("hows", how), times.instant(at))}</p>
          ))}
          {contacted.length > 0 || contactBy === undefined ? null : <p>{near.said.notTalked(times.instant(contactBy))}</p>}
          {passedOn.map(({ at, to }) => (
            <p key={`${at} ${to}`}>{near.said.passedOn(near.said.passedTo[to], times.instant(at))}</p>
          ))}
          {closed === undefined ? null : <p className="quiet">{naming.of("closings", closed.reason)}</p>}
        </div>
      )}
    </Answered>
  )
}
