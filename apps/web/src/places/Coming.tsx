import { useQueries } from "@tanstack/react-query"
import type { OwnPeopleAnswer, VacancyAnswer } from "@samsyn/contract"
import { offersOfVacancyQuery } from "../api/places.ts"
import { Pending } from "../layout/Pending.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { Guest } from "./Guest.tsx"

/** What is told of: whoever has a place here, is to answer, came, or did not come. What was declined, ran out or was taken back is no longer of this unit. */
const told: ReadonlySet<string> = new Set(["offered", "accepted", "arrived", "did-not-arrive"])

/** Those whom a place of the unit was offered to, the first day of start first. */
export function Coming(props: { readonly vacancies: ReadonlyArray<VacancyAnswer>; readonly people: OwnPeopleAnswer["people"] }) {
  const { places } = useWords()
  const answers = useQueries({ queries: props.vacancies.map(({ id }) => offersOfVacancyQuery(id)) })
  const isPending = answers.some(({ isPending: waits }) => waits)
  const careLevelOf = new Map(props.vacancies.map(({ careLevel, id }) => [id, careLevel]))
  const offers = answers
    .flatMap(({ data }) => data ?? [])
    .filter(({ state }) => told.has(state))
    .toSorted((one, other) => (`${one.startsOn} ${one.id}` < `${other.startsOn} ${other.id}` ? -1 : 1))
  const personOf = (referralId: string) =>
    props.people.find(({ referrals }) => referrals.some((referral) => referral.referralId === referralId))?.personKey
  return (
    <section aria-labelledby="coming-title">
      <h2 className="room-title" id="coming-title">
        {places.coming}
      </h2>
      {isPending ? <Pending lines={3} /> : null}
      {!isPending && offers.length === 0 ? <p className="quiet">{places.comingNone}</p> : null}
      <ul className="cards">
        {offers.map((offer) => (
          <Guest key={offer.id} offer={offer} personKey={personOf(offer.referralId)} careLevel={careLevelOf.get(offer.vacancyId) ?? ""} />
        ))}
      </ul>
    </section>
  )
}
