import { PrinterSmallIcon } from "@navikt/aksel-icons"
import { Button, Checkbox } from "@navikt/ds-react"
import type { VacancyAnswer } from "@samsyn/contract"
import { useState } from "react"
import type { ProposalAnswer } from "../../api/answers.ts"
import { useWords } from "../../words/WordsContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { VacancyRow } from "./VacancyRow.tsx"
import { makeDateFormat } from "../../time/dateFormat.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { daysOfVacancy } from "./capacityOf.ts"

/** How many days are shown from today on. */
const shownDays = 14

/** Free places by unit and day, with the age of each word; the overbooked and the stale stand out and can be shown alone. */
export function CapacityPage(props: {
  readonly vacancies: ReadonlyArray<VacancyAnswer>
  readonly assignments: ProposalAnswer["matching"]["assignments"]
}) {
  const { assignments, vacancies } = props
  const { deskCapacity: words } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const [onlyStale, setOnlyStale] = useState(false)
  const [saved, setSaved] = useState<string>()
  const days = daysOfVacancy(nothing, times.today, shownDays).map(({ day }) => day)
  const stale = vacancies.filter((one) => one.stale)
  const free = vacancies
    .flatMap((one) => daysOfVacancy(one, times.today, 1))
    .reduce((sum, { free: left, isOpen }) => sum + (isOpen ? Math.max(0, left) : 0), 0)
  const inService = vacancies.reduce((sum, one) => sum + one.inService, 0)
  const overbooked = vacancies.reduce((sum, one) => sum + one.overbooked, 0)
  const seen = (onlyStale ? stale : vacancies).toSorted(
    (one, other) => naming.compareUnits(one.unitId, other.unitId) || one.freeFrom.localeCompare(other.freeFrom)
  )
  return (
    <main className="capacity-page" id="capacity-list" aria-labelledby="capacity-title">
      <div className="proposal-title">
        <h2 id="capacity-title">{words.title}</h2>
        <Button size="small" variant="tertiary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
          {words.print}
        </Button>
      </div>
      <p className="quiet">{words.intro}</p>
      <p className="capacity-sums">
        <strong>{words.sums(free, inService)}</strong>
        <span>{stale.length === 0 ? words.allOk : words.staleCount(stale.length)}</span>
        {overbooked === 0 ? null : <strong className="late">{words.overbookedCount(overbooked)}</strong>}
      </p>
      <p className="quiet legend">
        <span>2 = {words.legendFree}</span>
        <span>· = {words.legendNotOpen}</span>
        <span>+1 = {words.legendStart}</span>
        <span>!1 = {words.legendOver}</span>
      </p>
      <Checkbox checked={onlyStale} onChange={(event) => setOnlyStale(event.target.checked)}>
        {words.onlyStale}
      </Checkbox>
      <p className="saved" role="status">
        {saved}
      </p>
      {seen.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <section className="capacity-scroll" aria-label={words.scroll} tabIndex={0}>
          <table className="capacity-table">
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.age}</th>
                {days.map((day) => (
                  <th key={day} scope="col" data-weekend={isWeekend(day)}>
                    <DayHead day={day} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {seen.map((vacancy) => (
                <VacancyRow
                  key={vacancy.id}
                  vacancy={vacancy}
                  days={daysOfVacancy(vacancy, times.today, shownDays)}
                  starts={assignments.filter(({ vacancyId }) => vacancyId === vacancy.id)}
                  onSaved={setSaved}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </main>
  )
}

const nothing = { places: 0, used: 0, bound: 0, freeFrom: "0001-01-01" }

function DayHead({ day }: { readonly day: string }) {
  const words = useWords()
  const times = useTimes()
  const weekday = makeDateFormat(words, { weekday: "short" })(Date.parse(day))
  return (
    <>
      <span className="quiet">{weekday}</span> {times.day(day)}
    </>
  )
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
