import { useQuery } from "@tanstack/react-query"
import type { OwnPeopleAnswer } from "@samsyn/contract"
import { personQuery } from "../api/shared.ts"
import { useTimes } from "../time/TimesContext.tsx"
import { useNaming } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

type OwnPerson = OwnPeopleAnswer["people"][number]

/** One person, by name where that is known here, and by when someone must talk with them. */
export function PersonCard({ person: { personKey, windows } }: { readonly person: OwnPerson }) {
  const { capital, near } = useWords()
  const naming = useNaming()
  const person = useQuery(personQuery(personKey))
  return (
    <li className="card" data-person={personKey}>
      <span className="card-title">{person.data?.displayName ?? personKey}</span>
      {windows.length === 0 ? <span className="quiet">{near.noWindow}</span> : null}
      {windows.map((window) => (
        <span key={window.windowId}>
          {capital(naming.trigger(window.trigger))}. <ContactWords window={window} />
        </span>
      ))}
    </li>
  )
}

function ContactWords({ window }: { readonly window: OwnPerson["windows"][number] }) {
  const { near } = useWords()
  const times = useTimes()
  if (window.state === "upcoming") return near.opens(times.instant(window.openedAt))
  if (window.contactedAt !== undefined) return near.talked
  return window.contactOverdue ? near.overdue(times.instant(window.contactBy)) : near.talkBy(times.until(window.contactBy))
}
