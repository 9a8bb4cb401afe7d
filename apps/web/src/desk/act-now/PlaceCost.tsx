import { XMarkIcon } from "@navikt/aksel-icons"
import { Button } from "@navikt/ds-react"
import { useQuery } from "@tanstack/react-query"
import type { DisplacementAnswer } from "../../api/answers.ts"
import { Refused } from "../../api/client.ts"
import { displacementQuery } from "../../api/desk.ts"
import { Pending } from "../../layout/Pending.tsx"
import { choose } from "../../layout/useChosen.ts"
import { useTimes } from "../../time/TimesContext.tsx"
import { useNaming } from "../../words/NamingContext.tsx"
import { useWords } from "../../words/WordsContext.tsx"
import { useUnitOf } from "./useUnitOf.ts"

/** What giving the person this vacancy would cost others, one by one. Nothing is decided by asking. */
export function PlaceCost(props: { readonly referralId: string; readonly vacancyId: string; readonly close: () => void }) {
  const { close, referralId, vacancyId } = props
  const { actNow, trouble } = useWords()
  const words = actNow.place
  const times = useTimes()
  const unit = useUnitOf()(vacancyId)
  const { data, error } = useQuery(displacementQuery({ referralId, vacancyId }))
  return (
    <div className="place-cost" role="group" aria-label={words.askFor(referralId, unit)}>
      <div role="status">
        {error instanceof Refused ? (
          <p>{words.changed}</p>
        ) : data === undefined ? (
          error === null ? (
            <Pending lines={2} />
          ) : (
            <p>{trouble.part}</p>
          )
        ) : (
          <>
            <p className="place-cost-title">{words.cost(referralId, unit, times.dayInFull(data.startsOn))}</p>
            <Affected affected={data.affected} />
          </>
        )}
      </div>
      <Button size="xsmall" variant="tertiary" icon={<XMarkIcon aria-hidden />} onClick={close}>
        {words.close}
      </Button>
    </div>
  )
}

function Affected({ affected }: { readonly affected: DisplacementAnswer["affected"] }) {
  const { actNow } = useWords()
  const words = actNow.place
  const naming = useNaming()
  const times = useTimes()
  if (affected.length === 0) return <p>{words.nobodyWorse}</p>
  return (
    <ul className="affected">
      {affected.map((one) => (
        <li key={one.referralId} data-before={one.before}>
          <button type="button" className="link-button" onClick={() => choose(one.referralId)}>
            {one.referralId}
          </button>{" "}
          {naming.of("changes", one.change)}
          {": "}
          {words.moves(times.day(one.startsOnBefore), one.startsOnAfter === null ? undefined : times.day(one.startsOnAfter))}
          {one.daysLateAfter === null || one.daysLateAfter <= one.daysLateBefore
            ? null
            : `, ${words.daysLate(one.daysLateBefore, one.daysLateAfter)}`}{" "}
          <span className="quiet">({one.before ? words.standsBefore : words.standsAfter})</span>
        </li>
      ))}
    </ul>
  )
}
