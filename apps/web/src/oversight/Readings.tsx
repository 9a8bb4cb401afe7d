import { Button, Select, TextField } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { type ReadingsAsked, readingsQuery } from "../api/oversight.ts"
import { Answered } from "../layout/Answered.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { FiguresTable } from "./Figures.tsx"

/** So many of the latest are shown. */
const shown = 200

/** Who read or tried to read about a person: the latest first, by pseudonym, with the rule that let them in or the reason why not. */
export function Readings() {
  const { capital, me, oversight, session } = useWords()
  const times = useTimes()
  const id = useId()
  const [asked, setAsked] = useState<ReadingsAsked>({})
  const [person, setPerson] = useState("")
  const readings = useQuery(readingsQuery(asked))
  const find = (event: FormEvent) => {
    event.preventDefault()
    const { person: _before, ...others } = asked
    setAsked(person.trim() === "" ? others : { ...others, person: person.trim() })
  }
  const choose = (which: string) => {
    const { outcome: _before, ...others } = asked
    setAsked(which === "read" || which === "refused" ? { ...others, outcome: which } : others)
  }
  const { columns } = oversight
  return (
    <section className="figures" aria-labelledby={id}>
      <h3 className="section-title" id={id}>
        {oversight.readings}
      </h3>
      <form className="readings-asked" onSubmit={find}>
        <Select size="small" label={oversight.which} value={asked.outcome ?? "all"} onChange={({ target }) => choose(target.value)}>
          <option value="all">{oversight.all}</option>
          <option value="read">{oversight.read}</option>
          <option value="refused">{oversight.refused}</option>
        </Select>
        <TextField size="small" label={oversight.person} value={person} onChange={({ target }) => setPerson(target.value)} />
        <Button size="small" type="submit" variant="secondary">
          {oversight.which}
        </Button>
      </form>
      <Answered query={readings} empty={{ when: (entries) => entries.length === 0, title: oversight.readingsNone }}>
        {(entries) => {
          const latest = entries.toReversed().slice(0, shown)
          return (
            <>
              <p className="quiet">{oversight.readingsExplain(latest.length)}</p>
              <FiguresTable
                labelledBy={id}
                headings={[
                  columns.number,
                  columns.at,
                  columns.who,
                  columns.purpose,
                  columns.permission,
                  columns.person,
                  columns.outcome,
                  columns.rule
                ]}
                rows={latest.map(({ at, because, number, outcome, permission, personKey, purpose, role, service }) => ({
                  key: String(number),
                  cells: [
                    number,
                    times.instant(at),
                    `${capital(session.roles[role])}, ${session.serviceName(service)}`,
                    purpose === null ? "–" : me.looked.purposes[purpose],
                    <code key="permission">{permission}</code>,
                    personKey ?? "–",
                    outcome === "read" ? oversight.read : oversight.refused,
                    <code key="because">{because}</code>
                  ]
                }))}
              />
            </>
          )
        }}
      </Answered>
    </section>
  )
}
