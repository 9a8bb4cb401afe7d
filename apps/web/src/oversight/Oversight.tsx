import "@navikt/ds-css/dist/component/table.css"
import "./oversight.css"
import { useQuery } from "@tanstack/react-query"
import { contactsQuery, offerFiguresQuery, planFiguresQuery } from "../api/oversight.ts"
import { peopleQuery } from "../api/people.ts"
import { rulePackQuery } from "../api/shared.ts"
import { Answered } from "../layout/Answered.tsx"
import { RoomFrame } from "../layout/RoomFrame.tsx"
import { TimesProvider, useTimes } from "../time/TimesContext.tsx"
import { NamingProvider, useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { byWeek } from "./byWeek.ts"
import { Figures } from "./Figures.tsx"
import { Readings } from "./Readings.tsx"

/** The home of oversight: whether the order is followed, how the talks that were due went, plans, and who read. Measures of the system, never of a person. */
export function Oversight() {
  const { oversight } = useWords()
  const rulePack = useQuery(rulePackQuery)
  const people = useQuery(peopleQuery)
  return (
    <RoomFrame title={oversight.title}>
      <div className="oversight">
        <div>
          <h2 className="room-title">{oversight.title}</h2>
          <p className="quiet">{oversight.explain}</p>
        </div>
        <Answered query={rulePack}>
          {(pack) => (
            <Answered query={people}>
              {({ asOf, timeZone }) => (
                <NamingProvider pack={pack} units={[]}>
                  <TimesProvider asOf={asOf} timeZone={timeZone}>
                    <OrderFigures />
                    <ContactFigures />
                    <PlanFigures />
                    <Readings />
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

/** Whether offers follow the proposal, who was made later by them, and whether windows move starts only for those who have someone near. */
function OrderFigures() {
  const { oversight } = useWords()
  const naming = useNaming()
  const figures = useQuery(offerFiguresQuery)
  const share = ({ count, of }: { readonly count: number; readonly of: number }) => oversight.shareOf(count, of)
  return (
    <Answered query={figures}>
      {({ breaches, byRemedy, bySkipReason, movedByWindow, outOfOrder }) => (
        <>
          <Figures
            title={oversight.order}
            headings={[oversight.measure, oversight.share]}
            {...(outOfOrder.of === 0 ? { more: <p className="quiet">{oversight.noOffers}</p> } : {})}
            rows={[
              { key: "out-of-order", cells: [oversight.outOfOrder, share(outOfOrder)] },
              { key: "breaches", cells: [oversight.breaches, share(breaches)] },
              { key: "near", cells: [oversight.movedNear, share(movedByWindow.someoneNear)] },
              { key: "nobody", cells: [oversight.movedNobody, share(movedByWindow.nobodyNear)] }
            ]}
          />
          {bySkipReason.length === 0 ? null : (
            <Figures
              title={oversight.reasons}
              headings={[oversight.measure, oversight.count]}
              rows={bySkipReason.map(({ count, reason }) => ({ key: reason, cells: [naming.skipReason(reason), count] }))}
            />
          )}
          {byRemedy.every(({ count }) => count === 0) ? null : (
            <Figures
              title={oversight.remedies}
              headings={[oversight.measure, oversight.count]}
              rows={byRemedy.map(({ count, remedy }) => ({ key: remedy, cells: [oversight.remedyNames[remedy], count] }))}
            />
          )}
        </>
      )}
    </Answered>
  )
}

function ContactFigures() {
  const { oversight } = useWords()
  const times = useTimes()
  const contacts = useQuery(contactsQuery)
  return (
    <Answered query={contacts} empty={{ when: (weeks) => weeks.length === 0, title: oversight.none }}>
      {(weeks) => (
        <Figures
          title={oversight.figures}
          headings={[oversight.week, oversight.due, oversight.inTime, oversight.late, oversight.never]}
          rows={byWeek(weeks).map(({ due, inTime, late, never, someoneNear, weekFrom }) => ({
            key: `${weekFrom} ${someoneNear}`,
            cells: [`${times.day(weekFrom)}, ${someoneNear ? oversight.someone : oversight.nobody}`, due, inTime, late, never]
          }))}
        />
      )}
    </Answered>
  )
}

function PlanFigures() {
  const { oversight } = useWords()
  const plans = useQuery(planFiguresQuery)
  return (
    <Answered query={plans}>
      {({ byStatus, none, waiting }) => (
        <Figures
          title={oversight.plans}
          headings={[oversight.measure, oversight.share]}
          more={<p className="quiet">{oversight.waiting(waiting)}</p>}
          rows={[
            ...byStatus.map(({ count, status }) => ({
              key: status,
              cells: [oversight.planNames[status], oversight.shareOf(count, waiting)]
            })),
            { key: "none", cells: [oversight.planNone, oversight.shareOf(none, waiting)] }
          ]}
        />
      )}
    </Answered>
  )
}
