import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { Tabs } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import type { AssessmentQueueAnswer, OverdueAnswer, PlaceQueueAnswer } from "../../api/answers.ts"
import { overdueQuery, owedQuery, tensionsQuery } from "../../api/desk.ts"
import { Answered } from "../../layout/Answered.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { OwedList } from "../owed/OwedList.tsx"
import { TensionList } from "../tensions/TensionList.tsx"
import { ApartList } from "./ApartList.tsx"
import { AssessmentPile } from "./AssessmentPile.tsx"
import { PlacePile } from "./PlacePile.tsx"
import { useNarrowing } from "./useNarrowing.ts"

const tabs = ["place", "assessment", "apart", "tensions", "owed"]
const noneOverdue: ReadonlyArray<OverdueAnswer> = []

/** The left side of the desk: those who wait for a place and for an assessment, those who stand apart, those whose sights differ most, and what is owed. */
export function Pile({ place, assessment }: { readonly place: PlaceQueueAnswer; readonly assessment: AssessmentQueueAnswer }) {
  const { deskPile, pile } = useWords()
  const { change, narrowing } = useNarrowing()
  const tab = tabs.includes(narrowing.tab) ? narrowing.tab : "place"
  const overdue = useQuery(overdueQuery)
  const tensions = useQuery(tensionsQuery)
  const owed = useQuery(owedQuery)
  const label = (text: string, count: number | string | undefined) => (
    <>
      {text} {count === undefined ? null : <span className="count">{count}</span>}
    </>
  )
  const alarm = (title: string) => <ExclamationmarkTriangleFillIcon title={title} className="alarm" />
  const callsForSomeone = place.apart.some(({ why }) => why !== "refused")
  const owedLate = owed.data?.filter((one) => one.overdue).length ?? 0
  // As long as more is on its way, how many there are is not known.
  const countOf = ({ next, ranking }: { readonly ranking: ReadonlyArray<unknown>; readonly next?: string }) =>
    next === undefined ? ranking.length : deskPile.atLeast(ranking.length)
  return (
    <section className="pile" aria-labelledby="bunken" data-tab={tab}>
      <h2 id="bunken" className="sr-only" tabIndex={-1}>
        {pile.title}
      </h2>
      <Tabs value={tab} onChange={(next) => change({ tab: next })} size="small" className="pile-tabs">
        <Tabs.List>
          <Tabs.Tab value="place" label={label(pile.place, countOf(place))} />
          <Tabs.Tab value="assessment" label={label(pile.assessment, countOf(assessment))} />
          <Tabs.Tab
            value="apart"
            label={label(pile.apart, place.apart.length)}
            icon={callsForSomeone ? alarm(pile.callsForSomeone) : undefined}
          />
          <Tabs.Tab value="tensions" label={label(deskPile.tensions.title, tensions.data?.length)} />
          <Tabs.Tab
            value="owed"
            label={label(deskPile.owed.title, owed.data?.length)}
            icon={owedLate > 0 ? alarm(deskPile.owed.late(owedLate)) : undefined}
          />
        </Tabs.List>
        <Tabs.Panel value="place" className="pile-panel">
          <PlacePile place={place} overdue={overdue.data ?? noneOverdue} />
        </Tabs.Panel>
        <Tabs.Panel value="assessment" className="pile-panel">
          <AssessmentPile assessment={assessment} />
        </Tabs.Panel>
        <Tabs.Panel value="apart" className="pile-panel pile-panel-plain">
          <ApartList apart={place.apart} />
        </Tabs.Panel>
        <Tabs.Panel value="tensions" className="pile-panel pile-panel-plain">
          <Answered
            query={tensions}
            empty={{ when: (rows) => rows.length === 0, title: deskPile.tensions.none, more: deskPile.tensions.noneMore }}
          >
            {(rows) => <TensionList tensions={rows} />}
          </Answered>
        </Tabs.Panel>
        <Tabs.Panel value="owed" className="pile-panel pile-panel-plain">
          <Answered query={owed} empty={{ when: (rows) => rows.length === 0, title: deskPile.owed.none }}>
            {(rows) => <OwedList owed={rows} />}
          </Answered>
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
