import type { BreachAnswer, ReferralAnswer } from "@samsyn/contract"
import { useTimes } from "../time/TimesContext.tsx"
import { usePack } from "../words/NamingContext.tsx"
import { useWords } from "../words/WordsContext.tsx"

/** Of a date that is not kept: when and how the person was told, and what else is being tried meanwhile. The fault is nobody's but the service's. */
export function BrokenDate({ breach, rights }: { readonly breach: BreachAnswer; readonly rights: ReferralAnswer["rights"] }) {
  const { me } = useWords()
  const words = me.broken
  const times = useTimes()
  const { jurisdiction } = usePack()
  const standsOn = rights.latestStartOn
  const isOfThisDate = ({ latestStartOn }: { readonly latestStartOn?: string }) =>
    latestStartOn === undefined || standsOn === undefined || latestStartOn === standsOn
  const isPast = standsOn !== undefined && times.daysUntil(standsOn) < 0
  const told = breach.told.filter(isOfThisDate)
  const tried = breach.tried.filter((one) => isOfThisDate(one) || one.ended === undefined)
  if (!isPast && told.length === 0 && tried.length === 0) return null
  const remedyWords = (remedy: string) => {
    const known: Readonly<Record<string, string>> = words.remedies
    // Helfo is the Norwegian one.
    return remedy === "breach-notified" && jurisdiction === "NO" ? words.helfo : (known[remedy] ?? remedy)
  }
  return (
    <div className="me-broken">
      {told.length === 0 && isPast ? <p>{words.notTold}</p> : null}
      {told.map(({ how, on }, index) => (
        <p key={`${on} ${index}`}>{words.told(times.dayInFull(on), how === undefined ? undefined : words.hows[how])}</p>
      ))}
      <h4 className="me-subtitle">{words.tried}</h4>
      {tried.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className="me-list">
        {tried.map(({ ended, id, on, remedy }, index) => (
          <li key={id ?? index}>
            {remedyWords(remedy)} {on === undefined ? null : words.since(times.dayInFull(on))}{" "}
            {ended === undefined ? null : <strong>{words.outcomes[ended.outcome]}</strong>}
          </li>
        ))}
      </ul>
      <p>{words.keepsPlace}</p>
    </div>
  )
}
