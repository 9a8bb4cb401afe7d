import { CheckmarkIcon, XMarkIcon } from "@navikt/aksel-icons"
import type { ActNowAnswer } from "../../api/answers.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useUnitOf } from "./useUnitOf.ts"

/** A costly vacancy that is being asked about, and how to ask about another; without it nobody can be asked for. */
export interface Asking {
  readonly asked: string | undefined
  readonly ask: (vacancyId: string | undefined) => void
}

const unitsShown = 3

/** Whether a place can be had within the window, and at what price to others. */
export function PlaceInTime({ row, asking }: { readonly row: ActNowAnswer; readonly asking: Asking | undefined }) {
  const { actNow, and } = useWords()
  const words = actNow.place
  const naming = useNaming()
  const times = useTimes()
  const unitOf = useUnitOf()
  const { place } = row
  const unitsOf = (vacancyIds: ReadonlyArray<string>) => {
    const names = [...new Set(vacancyIds.map(unitOf))]
    return and(names.length > unitsShown ? [...names.slice(0, unitsShown - 1), words.more(names.length - unitsShown + 1)] : names)
  }
  switch (place.tag) {
    case "inTime":
      return (
        <div className="in-time" data-place="yes">
          <p className="line claim">
            <CheckmarkIcon aria-hidden />
            {words.inTime}
          </p>
          <p className="line quiet">{words.from(unitOf(place.vacancyId), times.day(place.startsOn))}</p>
        </div>
      )
    case "possible":
      return (
        <div className="in-time" data-place={place.free.length > 0 ? "yes" : "costly"}>
          {place.free.length === 0 ? null : (
            <p className="line claim">
              <CheckmarkIcon aria-hidden />
              {words.free(unitsOf(place.free))}
            </p>
          )}
          {place.costly.length === 0 ? null : (
            <Costly vacancyIds={place.costly} referralId={place.referralId ?? row.about} asking={asking} unitOf={unitOf} />
          )}
        </div>
      )
    case "noneInTime":
      return (
        <div className="in-time" data-place="no">
          <p className="line claim">
            <XMarkIcon aria-hidden />
            {words.none}
          </p>
          <p className="line quiet">
            {place.nearestMiss === null
              ? words.noneAtAll
              : words.nearest(unitOf(place.nearestMiss.vacancyId), times.day(place.nearestMiss.startsOn))}
          </p>
        </div>
      )
    case "notInPool":
      return (
        <div className="in-time quiet" data-place="no">
          <p className="line">{words.notInPool(naming.of("notInPool", place.why))}</p>
        </div>
      )
  }
}

/** The vacancies that would cost others something; the first of them can be asked about. */
function Costly(props: {
  readonly vacancyIds: ReadonlyArray<string>
  readonly referralId: string
  readonly asking: Asking | undefined
  readonly unitOf: (vacancyId: string) => string
}) {
  const { asking, referralId, unitOf, vacancyIds } = props
  const { actNow } = useWords()
  const words = actNow.place
  return (
    <>
      <p className="line">{words.costly}</p>
      <ul className="costly">
        {vacancyIds.slice(0, unitsShown).map((vacancyId) => (
          <li key={vacancyId}>
            {unitOf(vacancyId)}
            {asking === undefined ? null : (
              <button
                type="button"
                className="link-button ask-cost"
                aria-expanded={asking.asked === vacancyId}
                aria-label={words.askFor(referralId, unitOf(vacancyId))}
                onClick={() => asking.ask(asking.asked === vacancyId ? undefined : vacancyId)}
              >
                {words.ask}
              </button>
            )}
          </li>
        ))}
        {vacancyIds.length > unitsShown ? <li className="quiet">{words.more(vacancyIds.length - unitsShown)}</li> : null}
      </ul>
    </>
  )
}
