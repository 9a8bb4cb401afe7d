import type { VacancyAnswer } from "@samsyn/contract"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** Places of one kind: how many are free, from when, and when that was last confirmed. */
export function PlaceCard({ vacancy }: { readonly vacancy: VacancyAnswer }) {
  const { capital, places } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const { bound, careLevel, confirmedAt, freeFrom, freeUntil, inService, places: all, unitId, used } = vacancy
  const out = all - inService
  return (
    <li className="card">
      <span className="card-title">
        {capital(naming.of("careLevels", careLevel))}, {naming.unit(unitId)}
      </span>
      <span>
        {places.free(Math.max(0, inService - used - bound), all)}, {places.from(times.day(freeFrom))}
        {freeUntil === undefined ? "" : ` ${places.until(times.day(freeUntil))}`}
      </span>
      {out > 0 ? <span>{places.out(out)}</span> : null}
      <span className="quiet">{places.confirmed(times.instant(confirmedAt))}</span>
    </li>
  )
}
