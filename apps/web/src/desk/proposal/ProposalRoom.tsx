import "../person/person.css"
import "../offers/offers.css"
import "./proposal.css"
import { useQueries, useQueryClient } from "@tanstack/react-query"
import { placeQuery, proposalQuery } from "../../api/desk.ts"
import { offersQuery } from "../../api/deskOffers.ts"
import { rulePackQuery, unitsQuery, vacanciesQuery } from "../../api/shared.ts"
import { FirstLoad } from "../../layout/FirstLoad.tsx"
import { Trouble } from "../../layout/Trouble.tsx"
import { TimesProvider } from "../../time/TimesContext.tsx"
import { NamingProvider } from "../../words/NamingContext.tsx"
import { DeskHeader } from "../DeskHeader.tsx"
import { ProposalPage } from "./ProposalPage.tsx"
import { usePair } from "./usePair.ts"

/** The page of the proposal: who has and who would get which place, and beside it the one whom a place is given now. */
export function ProposalRoom() {
  const queries = useQueryClient()
  const pair = usePair()
  const answers = useQueries({ queries: [proposalQuery, placeQuery, offersQuery, vacanciesQuery, rulePackQuery, unitsQuery] })
  const [proposal, place, offers, vacancies, rulePack, units] = answers
  const isDown = answers.some(({ isError }) => isError)
  const retry = () => void queries.refetchQueries()
  if (
    proposal.data === undefined ||
    place.data === undefined ||
    offers.data === undefined ||
    vacancies.data === undefined ||
    rulePack.data === undefined ||
    units.data === undefined
  ) {
    return <FirstLoad isDown={isDown} retry={retry} />
  }
  return (
    <TimesProvider asOf={place.data.asOf} timeZone={place.data.timeZone}>
      <NamingProvider pack={rulePack.data} units={units.data}>
        <div className="workplace proposal-room" data-chosen={pair !== undefined}>
          <DeskHeader asOf={place.data.asOf} skipTo="proposal-list" />
          {isDown ? <Trouble shownAt={place.data.asOf} retry={retry} /> : null}
          <ProposalPage newest={proposal.data} place={place.data} offers={offers.data} vacancies={vacancies.data} pair={pair} />
        </div>
      </NamingProvider>
    </TimesProvider>
  )
}
