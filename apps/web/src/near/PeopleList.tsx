import { ChevronRightIcon } from "@navikt/aksel-icons"
import type { OwnPeopleAnswer } from "@samsyn/contract"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { OwedLine } from "./OwedLine.tsx"
import { PersonName } from "./PersonName.tsx"
import { hrefNear } from "./whereNear.ts"
import { WindowLine } from "./WindowLine.tsx"

export type OwnPerson = OwnPeopleAnswer["people"][number]

/** Those one is near, with whom nobody has talked in time first: what is open for each of them, and what waits for those who are near. */
export function PeopleList({ people }: { readonly people: ReadonlyArray<OwnPerson> }) {
  const { near } = useWords()
  const times = useTimes()
  return (
    <ul className="cards">
      {people.map(({ owed, personKey, windows }) => (
        <li key={personKey}>
          <a className="card near-card" href={hrefNear(personKey)} data-person={personKey}>
            <span className="near-card-body">
              <span className="card-title">
                <PersonName personKey={personKey} />
              </span>
              {windows.length === 0 ? <span className="quiet">{near.noWindow}</span> : null}
              {windows.map((window) => (
                <WindowLine key={window.windowId} window={window} />
              ))}
              {owed
                // The talk is said by its window.
                .filter(({ kind }) => kind !== "contact")
                .map((one) => (
                  <OwedLine key={`${one.kind} ${one.about.id}`} owed={one} times={times} />
                ))}
            </span>
            <ChevronRightIcon aria-hidden className="near-card-arrow" />
          </a>
        </li>
      ))}
    </ul>
  )
}
