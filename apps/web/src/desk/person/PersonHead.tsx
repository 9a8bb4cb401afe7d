import { Tag } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import type { ReferralAnswer } from "../../api/answers.ts"
import { personQuery } from "../../api/shared.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { ageOn } from "./ageOn.ts"

/** Who it is about (a made-up name, asked for apart), the right and its date, and what the person wishes and needs. */
export function PersonHead({ referral, children }: { readonly referral: ReferralAnswer; readonly children: ReactNode }) {
  const { person: words, and, capital } = useWords()
  const naming = useNaming()
  const times = useTimes()
  const identity = useQuery(personQuery(referral.personKey))
  const { person } = referral
  const age = person.born === undefined ? undefined : ageOn(person.born, times.today)
  const who = [
    ...(person.sex === undefined ? [] : [naming.of("sexes", person.sex)]),
    age === undefined ? words.ageUnknown : words.age(age.youngest, age.oldest),
    ...(person.residence === undefined ? [] : [person.residence]),
    ...(person.language === undefined ? [] : [words.speaks(naming.spokenLanguage(person.language))])
  ]
  const details: ReadonlyArray<readonly [string, string]> = [
    [words.right, useRightWords()(referral)],
    [words.waits, words.waitsFrom(times.day(referral.seniorityOn), -times.daysUntil(referral.seniorityOn))],
    ...(times.dayOf(referral.receivedAt) === referral.seniorityOn
      ? []
      : [[words.received, times.day(times.dayOf(referral.receivedAt))] as const]),
    [words.careLevels, referral.careLevels.map((level) => naming.of("careLevels", level)).join(words.orRather)],
    [words.needs, referral.needs.length === 0 ? words.noNeeds : and(referral.needs.map((need) => naming.of("features", need)))],
    [
      words.wishes,
      referral.wishes.length === 0
        ? words.noWishes
        : `${referral.wishes.map(naming.unit).join(words.orRather)}${referral.onlyWishes === true ? ` (${words.onlyWishes})` : ""}`
    ],
    ...(referral.earliestOn === undefined ? [] : [[words.earliest, times.day(referral.earliestOn)] as const]),
    ...(referral.legalEndOn === undefined ? [] : [[words.legalEnd, times.day(referral.legalEndOn)] as const])
  ]
  return (
    <header className="person-head">
      <div className="person-name">
        <h2 id="person-title" tabIndex={-1}>
          {identity.data?.displayName ?? referral.id}
        </h2>
        {identity.data === undefined ? null : (
          <span className="quiet">
            {identity.data.displayName === null ? words.pseudonym(referral.personKey) : `${words.syntheticName} · ${referral.id}`}
          </span>
        )}
        <div className="person-actions">{children}</div>
      </div>
      <p className="person-who">
        <Tag size="small" variant="moderate" data-color="accent">
          {naming.condition(referral.condition)}
        </Tag>{" "}
        {capital(who.join(", "))}
      </p>
      <dl className="person-details">
        {details.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}

/** The decision on the right, in words. */
function useRightWords(): (referral: ReferralAnswer) => string {
  const { person: words } = useWords()
  const naming = useNaming()
  const times = useTimes()
  return ({ rights, lane }) => {
    const decided = rights.decidedOn === undefined ? undefined : times.day(rights.decidedOn)
    switch (rights.outcome) {
      case "pending":
        return words.pending(naming.lane(lane))
      case "refused":
        return words.refused(decided)
      case "granted":
        return words.granted(naming.lane(lane), decided)
    }
  }
}
