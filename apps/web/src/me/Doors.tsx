import { PhoneIcon } from "@navikt/aksel-icons"
import { useQuery } from "@tanstack/react-query"
import { dutyAt, weekdays } from "@samsyn/core"
import type { DoorAnswer } from "@samsyn/contract"
import { doorsQuery, dutyQuery } from "../api/me.ts"
import { Answered } from "../layout/Answered.tsx"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"
import { type DoorAt, doorsAt } from "./doorsAt.ts"
import { Phone, Phones } from "./Phones.tsx"

/** Where help is without a place: the doors that are open now, whoever is on duty, and the other doors with their hours. */
export function Doors() {
  const { me } = useWords()
  const times = useTimes()
  const doors = useQuery(doorsQuery)
  return (
    <Answered query={doors} lines={3}>
      {(all) => {
        const at = doorsAt(all, times.toField(times.now))
        const open = at.filter(({ until }) => until !== undefined)
        const closed = at.filter(({ until }) => until === undefined)
        return (
          <div className="me-doors">
            <h4 className="me-subtitle">{me.doors.title}</h4>
            <ul>
              <DutyNow />
              {open.map((one) => (
                <DoorLine key={one.door.id} at={one} />
              ))}
            </ul>
            {open.length === 0 ? <p className="quiet">{me.doors.none}</p> : null}
            {closed.length === 0 ? null : (
              <details>
                <summary>{me.doors.later}</summary>
                <ul>
                  {closed.map((one) => (
                    <DoorLine key={one.door.id} at={one} />
                  ))}
                </ul>
              </details>
            )}
          </div>
        )
      }}
    </Answered>
  )
}

function DutyNow() {
  const { me } = useWords()
  const times = useTimes()
  const { data } = useQuery(dutyQuery)
  if (data === undefined) return null
  const duty = dutyAt(data, times.now)
  return (
    <li className="me-door">
      <PhoneIcon aria-hidden />
      <span>
        <strong>{me.doors.duty}</strong>: {duty === undefined ? me.doors.noDuty : <Phones text={duty.reach} />}
      </span>
    </li>
  )
}

function DoorLine({ at: { door, until } }: { readonly at: DoorAt }) {
  const { at: atWord, capital, me } = useWords()
  const naming = useNaming()
  const hours = useDoorHours()
  const kind = capital(naming.doorKind(door.kind))
  return (
    <li className="me-door" data-open={until !== undefined}>
      <PhoneIcon aria-hidden />
      <span>
        <strong>{door.service}</strong>
        {door.service.toLowerCase().includes(kind.toLowerCase()) ? null : ` (${kind.toLowerCase()})`}
        {door.phone === undefined ? null : (
          <>
            {" "}
            <Phone number={door.phone} label={`${me.help.call(door.service)}, ${door.phone}`} />
          </>
        )}
        <span className="quiet me-door-hours">
          {until === undefined
            ? hours(door)
            : isAlwaysOpen(door)
              ? me.doors.dayAndNight
              : me.doors.until(until === "24:00" ? me.doors.midnight : `${atWord} ${until}`)}
          {door.onHolidays === true ? "" : `, ${me.doors.notOnHolidays}`}
          {door.needs === "none" ? "" : `, ${naming.of("doorNeeds", door.needs)}`}
        </span>
      </span>
    </li>
  )
}

const isAlwaysOpen = ({ hours }: DoorAnswer) =>
  hours.some(({ days, from, to }) => from === "00:00" && to === "24:00" && days.length === weekdays.length)

/** The hours of a door in words: `mandag–fredag 08:00–15:30`. */
export function useDoorHours() {
  const { capital, codes, me } = useWords()
  return ({ hours }: Pick<DoorAnswer, "hours">) =>
    capital(hours.map(({ days, from, to }) => `${daysInWords(days, codes.weekdays, me.doors.everyDay)} ${from}–${to}`).join(", "))
}

type Weekday = (typeof weekdays)[number]

/** Days in a row by the first and the last of them, all seven as every day. */
function daysInWords(days: ReadonlyArray<Weekday>, names: Readonly<Record<Weekday, string>>, everyDay: string): string {
  if (days.length === weekdays.length) return everyDay
  const indexes = days.map((day) => weekdays.indexOf(day)).toSorted((one, other) => one - other)
  const [first = 0] = indexes
  const last = indexes.at(-1) ?? first
  const nameOf = (index: number) => names[weekdays[index] ?? "mon"]
  if (days.length > 2 && last - first === days.length - 1) return `${nameOf(first)}–${nameOf(last)}`
  return indexes.map(nameOf).join(", ")
}
