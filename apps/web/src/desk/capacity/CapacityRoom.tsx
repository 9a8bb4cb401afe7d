import "../person/person.css"
import "../offers/offers.css"
import "./capacity.css"
import { useQueries, useQueryClient } from "@tanstack/react-query"
import { placeQuery, proposalQuery } from "../../api/desk.ts"
import { rulePackQuery, unitsQuery, vacanciesQuery } from "../../api/shared.ts"
import { FirstLoad } from "../../layout/FirstLoad.tsx"
import { Trouble } from "../../layout/Trouble.tsx"
import { TimesProvider } from "../../time/TimesContext.tsx"
import { NamingProvider } from "../../words/NamingContext.tsx"
import { DeskHeader } from "../DeskHeader.tsx"
import { CapacityPage } from "./CapacityPage.tsx"

/** The page of the places: how many are free at which unit on which day, and how old the word on it is. */
export function CapacityRoom() {
  const queries = useQueryClient()
  const answers = useQueries({ queries: [vacanciesQuery, placeQuery, proposalQuery, rulePackQuery, unitsQuery] })
  const [vacancies, place, proposal, rulePack, units] = answers
  const isDown = answers.some(({ isError }) => isError)
  const retry = () => void queries.refetchQueries()
  if (
    vacancies.data === undefined ||
    place.data === undefined ||
    proposal.data === undefined ||
    rulePack.data === undefined ||
    units.data === undefined
  ) {
    return <FirstLoad isDown={isDown} retry={retry} />
  }
  return (
    <TimesProvider asOf={place.data.asOf} timeZone={place.data.timeZone}>
      <NamingProvider pack={rulePack.data} units={units.data}>
        <div className="workplace capacity-room">
          <DeskHeader asOf={place.data.asOf} skipTo="capacity-list" />
          {isDown ? <Trouble shownAt={place.data.asOf} retry={retry} /> : null}
          <CapacityPage vacancies={vacancies.data} assignments={proposal.data.matching.assignments} />
        </div>
      </NamingProvider>
    </TimesProvider>
  )
}
