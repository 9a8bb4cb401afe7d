import { ClockIcon, ExclamationmarkTriangleFillIcon } from "@navikt/aksel-icons"
import type { OwedAnswer } from "../../api/answers.ts"
import { choose, useChosen } from "../../layout/useChosen.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useUnitOf } from "../act-now/useUnitOf.ts"
import { useWords } from "../../words/WordsContext.tsx"

/** One thing that is owed: what, about whom, by when, and who is to do it. */
export function OwedItem({ owed }: { readonly owed: OwedAnswer }) {
  const { deskPile, session } = useWords()
  const words = deskPile.owed
  const naming = useNaming()
  const chosen = useChosen()
  const unitOf = useUnitOf()
  const { about, kind, overdue, owner, referralId } = owed
  const due = useDueWords()(owed)
  const kinds: Readonly<Record<string, string>> = words.kinds
  const role = naming.of("roles", owner.role)
  const Icon = overdue ? ExclamationmarkTriangleFillIcon : ClockIcon
  return (
    <li data-overdue={overdue} data-chosen={referralId !== undefined && referralId === chosen} data-owed={kind}>
      <p className="plain-head">
        <Icon aria-hidden />
        <strong>{kinds[kind] ?? kind}</strong>
        {referralId === undefined ? (
          <span>{about.list === "vacancies" ? unitOf(about.id) : about.list === "units" ? naming.unit(about.id) : about.id}</span>
        ) : (
          <button type="button" className="link-button" aria-current={referralId === chosen} onClick={() => choose(referralId)}>
            {referralId}
          </button>
        )}
      </p>
      <p>
        <span className="owed-due">{due}</span>
        {" · "}
        <span className="quiet">{words.by(owner.service === undefined ? role : `${role}, ${session.serviceName(owner.service)}`)}</span>
      </p>
    </li>
  )
}

/** By when something is owed, from now: hours where it is due at an hour, days where on a day. */
function useDueWords(): (owed: OwedAnswer) => string {
  const { deskPile, pile } = useWords()
  const words = deskPile.owed
  const times = useTimes()
  return ({ dueAt, dueOn, overdue }) => {
    if (dueAt !== undefined) {
      return overdue
        ? words.lateBy(times.distance(dueAt), times.instant(dueAt))
        : words.dueWithin(times.distance(dueAt), times.instant(dueAt))
    }
    return dueOn === undefined ? "" : words.dueOn(times.day(dueOn), pile.dueIn(times.daysUntil(dueOn)))
  }
}
