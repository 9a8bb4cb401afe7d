import { ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import type { VacancyAnswer } from "@samsyn/contract"
import type { ProposalAnswer } from "../../api/answers.ts"
import { useCapacityStep } from "../../api/deskCapacity.ts"
import { useObserver, useSession } from "../../session/SessionContext.tsx"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { Failure } from "../offers/Failure.tsx"
import { useWhoWords } from "../offers/useWhoWords.ts"
import type { DayOfVacancy } from "./capacityOf.ts"

/** One vacancy: where, how old the word on it is, and how many places are left on each day. */
export function VacancyRow(props: {
  readonly vacancy: VacancyAnswer
  readonly days: ReadonlyArray<DayOfVacancy>
  readonly starts: ProposalAnswer["matching"]["assignments"]
  readonly onSaved: (what: string) => void
}) {
  const { days, onSaved, starts, vacancy } = props
  const { and, deskCapacity: words } = useWords()
  const naming = useNaming()
  const { bound, features, inService, outOfService = [], overbooked, used } = vacancy
  return (
    <tr data-vacancy={vacancy.id} data-stale={vacancy.stale}>
      <th scope="row">
        <div className="vacancy-name">
          <span className="unit-name">{naming.unit(vacancy.unitId)}</span>
          <span className="quiet">
            {[
              naming.of("careLevels", vacancy.careLevel),
              ...(features.length === 0 ? [] : [and(features.map((one) => naming.of("features", one)))])
            ].join(" · ")}
          </span>
          <span className="quiet">{words.places(inService, used + bound)}</span>
          {outOfService.map((one) => (
            <span key={one.id} className="quiet">
              {words.out(one.places, one.why)}
            </span>
          ))}
          {overbooked === 0 ? null : (
            <span className="late">
              <ExclamationmarkTriangleFillIcon aria-hidden />
              {words.overbooked(overbooked)}
            </span>
          )}
        </div>
      </th>
      <td>
        <Age vacancy={vacancy} onSaved={onSaved} />
      </td>
      {days.map((day) => (
        <DayCell key={day.day} day={day} starts={starts.filter(({ startsOn }) => startsOn === day.day).length} />
      ))}
    </tr>
  )
}

/** When it was confirmed last and by whom; what is too old is asked about from here. */
function Age({ onSaved, vacancy }: { readonly vacancy: VacancyAnswer; readonly onSaved: (what: string) => void }) {
  const { deskCapacity: words } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const whoWords = useWhoWords()
  const by = useObserver()
  const { actor } = useSession()
  const step = useCapacityStep(vacancy.id)
  const unit = naming.unit(vacancy.unitId)
  const record = (what: "askAbout" | "confirm", saved: string) => {
    step.mutateAsync({ step: what, payload: { by } }).then(
      () => onSaved(saved),
      () => undefined
    )
  }
  return (
    <div className="age">
      <span>{words.ago(times.distance(vacancy.confirmedAt))}</span>
      {vacancy.confirmedBy === undefined ? null : <span className="quiet">{whoWords(vacancy.confirmedBy)}</span>}
      {vacancy.stale ? (
        <>
          <span className="ring-first">
            <ExclamationmarkTriangleFillIcon aria-hidden />
            {words.stale}
            {vacancy.askedAt === undefined ? null : <span className="quiet"> ({words.asked(times.instant(vacancy.askedAt))})</span>}
          </span>
          {actor.role === "coordinator" ? (
            <span className="actions">
              <Button
                size="xsmall"
                variant="secondary"
                disabled={step.isPending}
                aria-label={`${words.ask}: ${unit}`}
                onClick={() => record("askAbout", words.askedSaved(unit))}
              >
                {words.ask}
              </Button>
              <Button
                size="xsmall"
                variant="secondary"
                disabled={step.isPending}
                aria-label={`${words.confirm}: ${unit}`}
                onClick={() => record("confirm", words.confirmedSaved(unit))}
              >
                {words.confirm}
              </Button>
            </span>
          ) : null}
        </>
      ) : null}
      <Failure error={step.error} said={{ fresh: words.freshAlready }} />
    </div>
  )
}

function DayCell({ day, starts }: { readonly day: DayOfVacancy; readonly starts: number }) {
  const { deskCapacity: words } = useWords()
  const times = useTimes()
  const { free, inService, isOpen } = day
  const said = free < 0 ? words.overOn(-free) : isOpen ? words.freeOn(free, inService) : words.notOpen
  return (
    <td className="day-cell" data-day={times.day(day.day)} data-open={isOpen} data-over={free < 0} data-none={isOpen && free === 0}>
      <span aria-hidden>
        {free < 0 ? `!${-free}` : isOpen ? free : "·"}
        {starts === 0 ? null : <small>+{starts}</small>}
      </span>
      <span className="sr-only">{starts === 0 ? said : `${said}, ${words.startsOn(starts)}`}</span>
    </td>
  )
}
