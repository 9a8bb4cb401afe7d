import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { Tabs } from "@navikt/ds-react"
import { useState } from "react"
import type { AssessmentQueueAnswer, PlaceQueueAnswer } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { ApartList } from "./ApartList.tsx"
import { AssessmentPile } from "./AssessmentPile.tsx"
import { PlacePile } from "./PlacePile.tsx"

/** The pile: those who wait for a place, those who wait for an assessment, and those who stand apart. */
export function Pile({ place, assessment }: { readonly place: PlaceQueueAnswer; readonly assessment: AssessmentQueueAnswer }) {
  const { pile } = useWords()
  const [tab, setTab] = useState("place")
  const label = (text: string, count: number) => (
    <>
      {text} <span className="count">{count}</span>
    </>
  )
  const callsForSomeone = place.apart.some(({ why }) => why !== "refused")
  return (
    <section className="pile" aria-labelledby="bunken" data-tab={tab}>
      <h2 id="bunken" className="sr-only" tabIndex={-1}>
        {pile.title}
      </h2>
      <Tabs value={tab} onChange={setTab} size="small" className="pile-tabs">
        <Tabs.List>
          <Tabs.Tab value="place" label={label(pile.place, place.ranking.length)} />
          <Tabs.Tab value="assessment" label={label(pile.assessment, assessment.ranking.length)} />
          <Tabs.Tab
            value="apart"
            label={label(pile.apart, place.apart.length)}
            icon={callsForSomeone ? <ExclamationmarkTriangleFillIcon title={pile.callsForSomeone} className="alarm" /> : undefined}
          />
        </Tabs.List>
        <Tabs.Panel value="place" className="pile-panel">
          <PlacePile rows={place.ranking} />
        </Tabs.Panel>
        <Tabs.Panel value="assessment" className="pile-panel">
          <AssessmentPile rows={assessment.ranking} />
        </Tabs.Panel>
        <Tabs.Panel value="apart" className="pile-panel">
          <ApartList apart={place.apart} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
