import "@navikt/ds-css/dist/component/chips.css"
import "@navikt/ds-css/dist/component/tabs.css"
import "@navikt/ds-css/dist/component/table.css"
import "./act-now/act-now.css"
import "./pile/pile.css"
import "./person/person.css"
import "./note/note.css"
import { useQueries, useQueryClient } from "@tanstack/react-query"
import { lazy, Suspense, useMemo } from "react"
import { ActNow } from "./act-now/ActNow.tsx"
import { DeskHeader } from "./DeskHeader.tsx"
import { actNowQuery, assessmentQuery, placeQuery } from "../api/desk.ts"
import { rulePackQuery, unitsQuery } from "../api/shared.ts"
import { FirstLoad } from "../layout/FirstLoad.tsx"
import { Pending } from "../layout/Pending.tsx"
import { Trouble } from "../layout/Trouble.tsx"
import { useChosen } from "../layout/useChosen.ts"
import { Welcome } from "./person/Welcome.tsx"
import { Pile } from "./pile/Pile.tsx"
import { TimesProvider } from "../time/TimesContext.tsx"
import { NamingProvider } from "../words/NamingContext.tsx"

/** Fetched when someone is chosen. */
const PersonPanel = lazy(async () => ({ default: (await import("./person/PersonPanel.tsx")).PersonPanel }))

/** The coordinator's page: what to act on now above, the pile to the left, the chosen person's two sights to the right. */
export function Desk() {
  const chosen = useChosen()
  const queries = useQueryClient()
  const answers = useQueries({ queries: [placeQuery, assessmentQuery, actNowQuery, rulePackQuery, unitsQuery] })
  const [place, assessment, actNow, rulePack, units] = answers
  const isDown = answers.some(({ isError }) => isError)
  const known = useMemo(
    () =>
      new Set(
        [...(place.data?.ranking ?? []), ...(place.data?.apart ?? []), ...(assessment.data?.ranking ?? [])].map(
          ({ referralId }) => referralId
        )
      ),
    [place.data, assessment.data]
  )
  const retry = () => void queries.refetchQueries()

  if (
    place.data === undefined ||
    assessment.data === undefined ||
    actNow.data === undefined ||
    rulePack.data === undefined ||
    units.data === undefined
  ) {
    return <FirstLoad isDown={isDown} retry={retry} />
  }
  return (
    <TimesProvider asOf={place.data.asOf} timeZone={place.data.timeZone}>
      <NamingProvider pack={rulePack.data} units={units.data}>
        <div className="workplace" data-chosen={chosen !== undefined}>
          <DeskHeader asOf={place.data.asOf} />
          {isDown ? <Trouble shownAt={place.data.asOf} retry={retry} /> : null}
          <ActNow rows={actNow.data} known={known} />
          <main className="desk">
            <Pile place={place.data} assessment={assessment.data} />
            {chosen === undefined ? (
              <Welcome />
            ) : (
              <Suspense fallback={<Pending lines={12} />}>
                <PersonPanel key={chosen} referralId={chosen} windows={actNow.data} />
              </Suspense>
            )}
          </main>
        </div>
      </NamingProvider>
    </TimesProvider>
  )
}
