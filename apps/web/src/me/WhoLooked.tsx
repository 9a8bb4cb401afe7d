import { Button } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { lookedQuery } from "../api/me.ts"
import { Answered } from "../layout/Answered.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { type Looked, lookedAt } from "./lookedAt.ts"
import { FoldedPart } from "./Part.tsx"

/** So many are shown until more are asked for. */
const shownFirst = 8

/** Who looked, and what for, in plain words: the role and the service, never a name. */
export function WhoLooked({ personKey }: { readonly personKey: string }) {
  const { me } = useWords()
  const times = useTimes()
  const log = useQuery(lookedQuery(personKey))
  const [isAll, setAll] = useState(false)
  return (
    <FoldedPart title={me.looked.title}>
      <Answered query={log} lines={4} empty={{ when: (entries) => lookedAt(entries, times.dayOf).length === 0, title: me.looked.none }}>
        {(entries) => {
          const looked = lookedAt(entries, times.dayOf)
          return (
            <>
              <p className="quiet">{me.looked.explain}</p>
              <ul className="me-looked">
                {looked.slice(0, isAll ? looked.length : shownFirst).map((one) => (
                  <LookedLine key={one.entry.number} looked={one} />
                ))}
              </ul>
              {looked.length > shownFirst ? (
                <Button variant="tertiary" data-color="neutral" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
                  {isAll ? me.looked.showFewer : me.looked.showAll(looked.length)}
                </Button>
              ) : null}
            </>
          )
        }}
      </Answered>
    </FoldedPart>
  )
}

function LookedLine({ looked: { day, entry, times: count } }: { readonly looked: Looked }) {
  const { capital, me, session } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const { act, isEmergency, matter, number, outcome, profession, purpose, role, service } = entry
  const done = outcome === "refused" ? "refused" : act
  // The profession says more than the role where it is known in words.
  const known = naming.of("roles", profession)
  const who = `${known === profession ? session.roles[role] : known}, ${session.serviceName(service)},`
  return (
    <li data-done={done} data-emergency={isEmergency}>
      <span className="quiet">{times.day(day)}</span>{" "}
      <span>
        {capital(me.looked.acts[done](who, me.looked.matters[matter]))}
        {purpose === null ? "" : ` ${me.looked.purposes[purpose]}`}
        {count > 1 ? `, ${me.looked.times(count)}` : ""}. <span className="quiet">({me.looked.number(number)})</span>
      </span>
    </li>
  )
}
